using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Hosting;

/// <summary>Property aliases that would hide a member of the published model.</summary>
internal sealed class ReservedFieldNames : IReservedFieldNamesService
{
    private static readonly HashSet<string> Content = MembersOf(typeof(IPublishedContent));
    private static readonly HashSet<string> Member = MembersOf(typeof(IPublishedMember));

    public ISet<string> GetDocumentReservedFieldNames() => Content;

    public ISet<string> GetMediaReservedFieldNames() => Content;

    public ISet<string> GetMemberReservedFieldNames() => Member;

    private static HashSet<string> MembersOf(Type type) =>
        type.GetInterfaces()
            .Append(type)
            .SelectMany(part => part.GetProperties().Select(property => property.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
