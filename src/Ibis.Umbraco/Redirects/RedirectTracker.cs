using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace Ibis.Umbraco.Redirects;

/// <summary>Compares the URLs of published content before and after a change.</summary>
internal sealed partial class RedirectTracker(
    IPublishedContentCache published,
    IDocumentNavigationQueryService navigation,
    IPublishedUrlProvider urls,
    IRedirectUrlService redirects,
    ILanguageService languages,
    IUmbracoContextFactory contexts,
    ILogger<RedirectTracker> logger
) : IRedirectTracker
{
    public void StoreOldRoute(
        IContent entity,
        Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes
    ) => StoreOldRoute(entity, oldRoutes, isMove: false);

    public void StoreOldRoute(
        IContent entity,
        Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes,
        bool isMove
    )
    {
        // What visitors could not reach has no old URL.
        if (!entity.Published)
        {
            return;
        }
        using var context = contexts.EnsureUmbracoContext();
        if (published.GetById(entity.Key) is not { } content || (!isMove && !UrlMayChange(entity, content)))
        {
            return;
        }
        foreach (var item in WithDescendants(content))
        {
            foreach (var culture in CulturesOf(item))
            {
                if (UrlOf(item.Key, culture) is { } url)
                {
                    oldRoutes[(item.Id, culture)] = (item.Key, url);
                }
            }
        }
    }

    public void CreateRedirects(
        IDictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes
    )
    {
        if (oldRoutes.Count == 0)
        {
            return;
        }
        using var context = contexts.EnsureUmbracoContext();
        foreach (var ((_, culture), (key, oldUrl)) in oldRoutes)
        {
            if (UrlOf(key, culture) is { } url && !string.Equals(url, oldUrl, StringComparison.Ordinal))
            {
                RemoveSelfReference(key, url, culture);
                redirects.RegisterWithStatus(oldUrl, key, culture.Length == 0 ? null : culture);
            }
        }
    }

    // Most publications change no name, and looking up the URLs of a whole branch for them would be slow.
    private static bool UrlMayChange(IContent entity, IPublishedContent content) =>
        content.UrlSegment is null
        || entity.IsPropertyDirty(nameof(IContent.Name))
        || !string.Equals(entity.Name, entity.PublishName, StringComparison.Ordinal)
        || (
            entity.CultureInfos?.Values.Any(info =>
                !string.Equals(info.Name, entity.GetPublishName(info.Culture), StringComparison.Ordinal)
            )
            ?? false
        )
        || entity.Properties.Any(property => property.Alias == Constants.Conventions.Content.UrlName);

    private IEnumerable<IPublishedContent> WithDescendants(IPublishedContent content)
    {
        yield return content;
        if (!navigation.TryGetDescendantsKeys(content.Key, out var keys))
        {
            yield break;
        }
        foreach (var key in keys)
        {
            if (published.GetById(key) is { } descendant)
            {
                yield return descendant;
            }
        }
    }

    // Invariant content below or beside variant content has a URL in every language.
    private IEnumerable<string> CulturesOf(IPublishedContent content)
    {
        var own = content.Cultures.Keys.Where(culture => culture.Length > 0).ToArray();
        return own.Length > 0
            ? own
            : languages.GetAllAsync().GetAwaiter().GetResult().Select(language => language.IsoCode);
    }

    private string? UrlOf(Guid key, string culture)
    {
        try
        {
            var url = urls.GetUrl(key, UrlMode.Relative, culture).TrimEnd('/');
            return url.Length == 0 || url.StartsWith('#') ? null : url;
        }
        catch (InvalidOperationException exception)
        {
            LogNoUrl(exception, key, culture);
            return null;
        }
    }

    // After a name was changed and changed back, the URL of today must not redirect to itself.
    private void RemoveSelfReference(Guid key, string url, string culture)
    {
        foreach (var redirect in redirects.GetContentRedirectUrls(key).Where(redirect => redirect.Url == url))
        {
            if (
                string.IsNullOrEmpty(redirect.Culture)
                || string.Equals(redirect.Culture, culture, StringComparison.OrdinalIgnoreCase)
            )
            {
                redirects.DeleteWithStatus(redirect.Key);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "No redirect for {Key} in {Culture}: its URL could not be found.")]
    private partial void LogNoUrl(Exception exception, Guid key, string culture);
}
