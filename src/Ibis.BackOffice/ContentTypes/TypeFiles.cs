using System.Text;
using System.Xml;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.Umbraco.Packaging;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>A type as a file of Umbraco's (.udt), to be taken to another site.</summary>
internal static class TypeFiles
{
    private static readonly XmlWriterSettings Readable = new() { Indent = true, Encoding = new UTF8Encoding(false) };

    public static async Task<IResult> ExportAsync<TType>(Guid id, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition
    {
        if (await kind.Types.GetAsync(id) is not { } type)
        {
            return TypeStatuses.NotFound(kind.Noun);
        }
        using var file = new MemoryStream();
        using (var writer = XmlWriter.Create(file, Readable))
        {
            kind.Serialize(type).Save(writer);
        }
        return Results.File(file.ToArray(), "application/octet-stream", DownloadName.Of(type.Alias, ".udt"));
    }

    public static async Task<IResult> ImportAsync<TType>(
        ImportTypeRequestModel body,
        TypeKind<TType> kind,
        CurrentUser me
    )
        where TType : class, IContentTypeComposition
    {
        try
        {
            return await kind.ImportAsync(body.File.Id, me.Key);
        }
        catch (PackagedTypeException exception)
        {
            return ImportStatuses.Refused(exception.Message);
        }
        catch (XmlException)
        {
            return ImportStatuses.Unreadable(ContentTypeImportOperationStatus.TemporaryFileConversionFailure);
        }
    }
}
