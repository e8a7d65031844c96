using Ibis.BackOffice.Access;
using Ibis.BackOffice.ServerEvents;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.ServerEvents;
using Source = Umbraco.Cms.Core.Constants.ServerEvents.EventSource;

namespace Ibis.BackOffice.Preview;

/// <summary>Tells open previews which documents have changed.</summary>
internal sealed class PreviewHub : Hub
{
    public override Task OnConnectedAsync()
    {
        if (CurrentSession.Of(Context.GetHttpContext()) is null)
        {
            Context.Abort();
        }
        return base.OnConnectedAsync();
    }
}

/// <summary>Goes the way of all events for the back office, so that previews on every node hear of a save on any.</summary>
internal sealed partial class PreviewRefresh(IHubContext<PreviewHub> previews, ILogger<PreviewRefresh> logger)
    : INotificationHandler<ServerEventsNotification>
{
    public void Handle(ServerEventsNotification notification)
    {
        if (notification.MessageObject is not IEnumerable<ServerEvent> events)
        {
            return;
        }
        foreach (var change in events.Where(change => change.EventSource == Source.Document))
        {
            // Whoever saved does not wait for the windows of others.
            _ = SendAsync(change.Key);
        }
    }

    private async Task SendAsync(Guid document)
    {
        try
        {
            await previews.Clients.All.SendAsync("refreshed", document);
        }
        catch (Exception exception)
        {
            LogNotSent(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Open previews could not be told of a change; they show it after a reload.")]
    private partial void LogNotSent(Exception exception);
}
