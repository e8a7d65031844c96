using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>Documents change what is shown as soon as they are published; before that nobody can have seen them.</summary>
/// <remarks>
/// A draft of a published document still drops everything: what Umbraco announces for it is the same as for a new order of
/// siblings, and for a publication that changes no culture.
/// </remarks>
internal sealed class EvictAfterContent(OutputEviction eviction, IDocumentPublishStatusQueryService documents)
    : INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] changes || !changes.All(IsUnseen))
        {
            eviction.EvictAll();
        }
    }

    // Whatever ends a publication refreshes a branch, names cultures or removes.
    private bool IsUnseen(ContentCacheRefresher.JsonPayload change) =>
        change
            is {
                ChangeTypes: TreeChangeTypes.RefreshNode,
                PublishedCultures: null,
                UnpublishedCultures: null,
                Key: { } key
            }
        && !documents.IsPublishedInAnyCulture(key);
}
