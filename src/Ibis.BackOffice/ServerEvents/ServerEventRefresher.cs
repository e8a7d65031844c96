using Ibis.Umbraco.Changes;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Sync;

namespace Ibis.BackOffice.ServerEvents;

/// <summary>Takes what changed on one node to the windows that are connected to any.</summary>
internal sealed partial class ServerEventRefresher(
    AppCaches appCaches,
    IJsonSerializer serializer,
    IEventAggregator events,
    ICacheRefresherNotificationFactory factory,
    IServerEventRouter router,
    ILogger<ServerEventRefresher> logger
)
    : PayloadCacheRefresherBase<ServerEventsNotification, ServerEvent>(appCaches, serializer, events, factory),
        ITransientRefresher
{
    public static readonly Guid Id = new("6f6c1b0e-2f0b-4c0e-9a6e-5f3d0d1c7a52");

    public override Guid RefresherUniqueId => Id;

    public override string Name => "Events for the back office";

    public override void Refresh(ServerEvent[] payloads)
    {
        base.Refresh(payloads);
        // Whoever saved does not wait for the windows of others.
        _ = SendAsync(payloads);
    }

    private async Task SendAsync(ServerEvent[] payloads)
    {
        try
        {
            foreach (var payload in payloads)
            {
                await router.RouteEventAsync(payload);
            }
        }
        catch (Exception exception)
        {
            LogNotSent(exception);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Open windows of the back office could not be told of a change; they show it after a reload."
    )]
    private partial void LogNotSent(Exception exception);
}

/// <summary>Published where events arrive, as for every cache refresher of Umbraco's.</summary>
internal sealed class ServerEventsNotification(object messageObject, MessageType messageType)
    : CacheRefresherNotification(messageObject, messageType);
