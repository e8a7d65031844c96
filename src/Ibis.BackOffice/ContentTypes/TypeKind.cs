using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>One kind of types, as the endpoints that all kinds have in common see it.</summary>
internal abstract class TypeKind<TType>(
    IContentTypeBaseService<TType> types,
    IEntityTypeContainerService<TType> folders
)
    where TType : class, IContentTypeComposition
{
    public IContentTypeBaseService<TType> Types { get; } = types;

    public IEntityTypeContainerService<TType> Folders { get; } = folders;

    /// <summary>As in the address: <c>document-type</c>.</summary>
    public abstract string Name { get; }

    /// <summary>As people call it: <c>document type</c>.</summary>
    public abstract string Noun { get; }

    public abstract object Model(TType type);

    public abstract object Item(TType type);

    public abstract Task<IEnumerable<ContentTypeAvailableCompositionsResult>> AvailableCompositionsAsync(
        CompositionRequestModel asked
    );

    public abstract XElement Serialize(TType type);

    /// <param name="file">Key of a temporary file.</param>
    public abstract Task<IResult> ImportAsync(Guid file, Guid user);
}
