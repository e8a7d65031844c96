using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Core.HeldNodes;

/// <summary>Every node of a web farm is told of every change, drafts too.</summary>
internal sealed class NodeChanges(IEnumerable<IHeld> held)
    : INotificationHandler<ContentCacheRefresherNotification>,
        INotificationHandler<ContentTypeCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        foreach (var one in held)
        {
            if (notification.MessageObject is ContentCacheRefresher.JsonPayload[] changed)
            {
                one.ForgetIfTouched(changed);
            }
            else
            {
                one.Forget();
            }
        }
    }

    public void Handle(ContentTypeCacheRefresherNotification notification)
    {
        foreach (var one in held)
        {
            one.Forget();
        }
    }
}
