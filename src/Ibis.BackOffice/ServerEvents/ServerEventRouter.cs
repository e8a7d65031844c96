using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;

namespace Ibis.BackOffice.ServerEvents;

/// <summary>Sends events to the windows that are connected to this node. <see cref="ServerEventRefresher"/> takes them to all nodes.</summary>
internal sealed class ServerEventRouter(IHubContext<ServerEventHub, IServerEventHub> hub) : IServerEventRouter
{
    public static string GroupOf(Guid userKey) => $"user:{userKey}";

    public Task RouteEventAsync(ServerEvent serverEvent) =>
        hub.Clients.Group(serverEvent.EventSource).notify(serverEvent);

    public Task NotifyUserAsync(ServerEvent serverEvent, Guid userKey) =>
        hub.Clients.Group(GroupOf(userKey)).notify(serverEvent);

    public Task BroadcastEventAsync(ServerEvent serverEvent) => hub.Clients.All.notify(serverEvent);
}
