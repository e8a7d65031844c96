using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Web.Routing;

/// <summary>Addresses of pages in every language of the site.</summary>
/// <remarks>
/// A page that has no text in a language is still readable there, under the language's own sections and with the address it
/// has in the default language: /fr/pratiques-d-integration/migrant-routes-program/.
/// </remarks>
internal sealed class PageUrls(
    SiteLanguages languages,
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    IPublishedContentCache contents
)
{
    public string? Of(IPublishedContent content, SiteLanguage language) => Of(content.Key, language);

    /// <summary>The address in a language, or null for what is below another root than the home page.</summary>
    public string? Of(Guid key, SiteLanguage language)
    {
        if (languages.HomeId is not { } homeId || contents.GetById(homeId) is not { } home)
        {
            return null;
        }
        if (key == home.Key)
        {
            return language.Prefix + "/";
        }
        if (!navigation.TryGetAncestorsKeys(key, out var ancestors))
        {
            return null;
        }
        // From the page upwards; the home page on top has no segment.
        var segments = new Stack<string>();
        var part = key;
        foreach (var ancestor in ancestors)
        {
            if (Segment(part, language.Culture) is not { } segment)
            {
                return null;
            }
            segments.Push(segment);
            part = ancestor;
        }
        return part == home.Key ? $"{language.Prefix}/{string.Join('/', segments)}/" : null;
    }

    private string? Segment(Guid key, string culture) =>
        urls.GetUrlSegment(key, culture, isDraft: false)
        ?? urls.GetUrlSegment(key, languages.DefaultCulture, isDraft: false);
}
