using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Ibis.Web.Routing;

/// <summary>Finds a page that has no text in the language of its address, by the address it has in the default language.</summary>
/// <remarks>Runs after Umbraco's own finders. The other half is <see cref="PageUrls"/>, which makes such addresses.</remarks>
internal sealed class OtherLanguageFinder(
    SiteLanguages languages,
    IDocumentUrlService urls,
    IPublishedContentCache contents
) : IContentFinder
{
    public Task<bool> TryFindContent(IPublishedRequestBuilder request)
    {
        if (request.Domain is not { } domain || request.Culture is not { } culture)
        {
            return Task.FromResult(false);
        }
        var path = DomainUtilities.PathRelativeToDomain(domain.Uri, request.AbsolutePathDecoded).TrimEnd('/');
        var key = Find(path, culture, domain.ContentId);
        if (key is null || contents.GetById(key.Value) is not { } content)
        {
            return Task.FromResult(false);
        }
        request.SetPublishedContent(content);
        return Task.FromResult(true);
    }

    private Guid? Find(string path, string culture, int homeId)
    {
        // The longest beginning that exists in this language leads to its own default-language address; the rest is in that one.
        for (var cut = path.LastIndexOf('/'); cut >= 0; cut = cut == 0 ? -1 : path.LastIndexOf('/', cut - 1))
        {
            var known = urls.GetDocumentKeyByRoute(cut == 0 ? "/" : path[..cut], culture, homeId, isDraft: false);
            if (known is null)
            {
                continue;
            }
            var route = PathOf(known.Value, homeId);
            if (route is not null && Lookup(route + path[cut..], homeId) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    private Guid? Lookup(string route, int homeId) =>
        urls.GetDocumentKeyByRoute(route, languages.DefaultCulture, homeId, isDraft: false);

    private string? PathOf(Guid key, int homeId)
    {
        var route = urls.GetLegacyRouteFormat(key, languages.DefaultCulture, isDraft: false);
        if (route == "#")
        {
            return null;
        }
        var slash = route.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? string.Empty : route[slash..].TrimEnd('/');
    }
}
