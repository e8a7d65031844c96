using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;

namespace Ibis.Umbraco.Redirects;

/// <summary>Remembers the URLs before content is published or moved, and adds redirects for those that have changed.</summary>
internal sealed class RedirectTracking(IRedirectTracker tracker, IOptionsMonitor<WebRoutingSettings> settings)
    : INotificationHandler<ContentPublishingNotification>,
        INotificationHandler<ContentPublishedNotification>,
        INotificationHandler<ContentMovingNotification>,
        INotificationHandler<ContentMovedNotification>
{
    private const string StateKey = "Ibis.Umbraco.Redirects.OldUrls";

    private bool IsOff => settings.CurrentValue.DisableRedirectUrlTracking;

    public void Handle(ContentPublishingNotification notification) =>
        Remember(notification.PublishedEntities, notification, isMove: false);

    public void Handle(ContentMovingNotification notification) =>
        Remember(notification.MoveInfoCollection.Select(move => move.Entity), notification, isMove: true);

    public void Handle(ContentPublishedNotification notification) => AddRedirects(notification);

    public void Handle(ContentMovedNotification notification) => AddRedirects(notification);

    private void Remember(IEnumerable<IContent> contents, StatefulNotification notification, bool isMove)
    {
        if (IsOff)
        {
            return;
        }
        var urls = OldUrls(notification);
        foreach (var content in contents)
        {
            tracker.StoreOldRoute(content, urls, isMove);
        }
    }

    private void AddRedirects(StatefulNotification notification)
    {
        if (!IsOff)
        {
            tracker.CreateRedirects(OldUrls(notification));
        }
    }

    private static Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> OldUrls(
        StatefulNotification notification
    )
    {
        if (
            notification.State.TryGetValue(StateKey, out var known)
            && known is Dictionary<(int, string), (Guid, string)> urls
        )
        {
            return urls;
        }
        var fresh = new Dictionary<(int, string), (Guid, string)>();
        notification.State[StateKey] = fresh;
        return fresh;
    }
}
