using Ibis.Web.Routing;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Web.Rendering;

/// <summary>An entry of a list of documents.</summary>
/// <param name="Address">Null for what has no page of its own, such as a place.</param>
/// <param name="TextCulture">The language its name and summary are in.</param>
internal sealed record ListItem(
    string Name,
    string? Address,
    string? Summary,
    string TextCulture,
    IReadOnlyList<string> Labels
);

/// <summary>Makes list entries from documents.</summary>
internal sealed class ListItems(ContentText text, PageUrls urls)
{
    private static readonly string[] SummaryAliases = ["summary", "introduction"];

    public ListItem? Of(IPublishedContent content, SiteLanguage language)
    {
        if (urls.Of(content, language) is not { } address)
        {
            return null;
        }
        var culture = text.CultureOf(content, language.Culture);
        var labels = text.Picked(content, "places", culture).Select(place => text.Name(place, language.Culture));
        var page = content.TemplateId is > 0 ? address : null;
        return new ListItem(text.Name(content, culture), page, Summary(content, culture), culture, [.. labels]);
    }

    private string? Summary(IPublishedContent content, string culture) =>
        SummaryAliases
            .Select(alias => text.Value<object>(content, alias, culture) as string)
            .FirstOrDefault(summary => !string.IsNullOrWhiteSpace(summary));
}
