using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Tags;

internal sealed record TagResponseModel(Guid Id, string? Text, string? Group, int NodeCount);

/// <summary>The tags in use, offered while somebody types one.</summary>
internal static class TagEndpoints
{
    public static void MapTags(this IEndpointRouteBuilder api) =>
        api.MapGet("/tag", FindAsync).ForSections(Sections.Content, Sections.Media, Sections.Members, Sections.Library);

    private static async Task<Paged<TagResponseModel>> FindAsync(
        string? query,
        string? tagGroup,
        string? culture,
        Page page,
        ITagService tags
    )
    {
        var found = await tags.GetByQueryAsync(query ?? string.Empty, OrAll(tagGroup), OrAll(culture));
        ITag[] all = [.. found.OrderBy(tag => tag.Text, StringComparer.CurrentCultureIgnoreCase)];
        return page.Of(all, tag => new TagResponseModel(tag.Key, tag.Text, tag.Group, tag.NodeCount));
    }

    // The client sends culture= for properties that do not vary.
    private static string? OrAll(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
