using Ibis.Umbraco.PublishedCache.Reads;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>Media have no drafts: what is saved is shown.</summary>
internal sealed class EvictAfterMedia(OutputEviction eviction, IMediaNavigationQueryService tree)
    : INotificationHandler<MediaCacheRefresherNotification>
{
    public void Handle(MediaCacheRefresherNotification notification)
    {
        if (
            notification.MessageObject is MediaCacheRefresher.JsonPayload[] changes
            && Array.TrueForAll(changes, IsOfOneItem)
        )
        {
            eviction.Evict(changes.SelectMany(change => PublishedReads.Showing(change.Key.GetValueOrDefault(), tree)));
        }
        else
        {
            eviction.EvictAll();
        }
    }

    private bool IsOfOneItem(MediaCacheRefresher.JsonPayload change) =>
        change is { ChangeTypes: TreeChangeTypes.RefreshNode, Key: { } key } && SingleItem.Is(key, tree);
}
