using Ibis.BackOffice.Access;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.ServerEvents;

namespace Ibis.BackOffice.ServerEvents;

/// <summary>Tells open windows of the client what has changed, so that they show no older state than they must.</summary>
internal sealed class ServerEventHub : Hub<IServerEventHub>
{
    public override async Task OnConnectedAsync()
    {
        if (CurrentSession.Of(Context.GetHttpContext()) is not { } signedIn)
        {
            Context.Abort();
            return;
        }
        foreach (var source in EventSources.Of(signedIn.User))
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, source);
        }
        await Groups.AddToGroupAsync(Context.ConnectionId, ServerEventRouter.GroupOf(signedIn.User.Key));
        await base.OnConnectedAsync();
    }
}
