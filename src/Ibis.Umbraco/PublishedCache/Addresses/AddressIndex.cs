using System.Globalization;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PublishedCache.Addresses;

/// <summary>A quick way from an address to its published document.</summary>
/// <remarks>
/// Umbraco compares an address with those of all siblings, one after another: with a hundred thousand of them that takes a
/// hundred times longer than the rest of a page. Whatever is not found here, Umbraco is asked for.
/// </remarks>
internal sealed class AddressIndex(
    DocumentUrlService umbraco,
    IDocumentNavigationQueryService tree,
    IDocumentPublishStatusQueryService publishStatus,
    IIdKeyMap ids,
    IOptions<GlobalSettings> settings
) : INotificationHandler<ContentCacheRefresherNotification>
{
    private readonly ChildSegments _children = new(umbraco, tree);

    public Guid? Find(string route, string? culture, int? startId, bool isDraft)
    {
        if (isDraft || culture is null || StartOf(culture, startId) is not { } start)
        {
            return umbraco.GetDocumentKeyByRoute(route, culture, startId, isDraft);
        }
        var segments = route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (Find(start, segments, culture) is { } known)
        {
            return known;
        }
        var found = umbraco.GetDocumentKeyByRoute(route, culture, startId, isDraft);
        Learn(found, segments, culture);
        return found;
    }

    public void Forget() => _children.Forget();

    /// <summary>Announced on every node, after the node's own tree and addresses have been refreshed.</summary>
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] changes)
        {
            Forget();
            return;
        }
        foreach (var change in changes)
        {
            // Of several with one segment Umbraco finds the first, and this may have become it, or have been it.
            if (change is { ChangeTypes: TreeChangeTypes.RefreshNode, Key: { } key })
            {
                _children.Doubt(key);
            }
            else if (change.ChangeTypes != TreeChangeTypes.Remove)
            {
                Forget();
            }
        }
    }

    // Where Umbraco is set to read the addresses of some languages from their end, it is asked.
    private Guid? StartOf(string culture, int? id)
    {
        var isRead =
            culture.Length > 0
            && (
                settings.Value.ForceCombineUrlPathLeftToRight
                || !CultureInfo.GetCultureInfo(culture).TextInfo.IsRightToLeft
            );
        return isRead && id is { } known && ids.GetKeyForId(known, UmbracoObjectTypes.Document) is { Success: true } key
            ? key.Result
            : null;
    }

    private Guid? Find(Guid start, string[] segments, string culture)
    {
        var found = start;
        if (!publishStatus.IsPublished(found, culture))
        {
            return null;
        }
        foreach (var segment in segments)
        {
            if (_children.Find(found, segment, culture) is not { } child || !publishStatus.IsPublished(child, culture))
            {
                return null;
            }
            found = child;
        }
        return found;
    }

    private void Learn(Guid? found, string[] segments, string culture)
    {
        for (var place = segments.Length - 1; place >= 0 && found is { } child; place--)
        {
            if (tree.TryGetParentKey(child, out found) && found is { } parent)
            {
                _children.Learn(parent, segments[place], culture, child);
            }
        }
    }
}
