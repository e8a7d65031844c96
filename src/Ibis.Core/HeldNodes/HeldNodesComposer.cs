using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Core.HeldNodes;

/// <summary>Nodes that are held in memory: terms and places.</summary>
public sealed class HeldNodesComposer : IComposer
{
    /// <inheritdoc />
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<NodesOfType>();
        builder.AddNotificationHandler<ContentCacheRefresherNotification, NodeChanges>();
        builder.AddNotificationHandler<ContentTypeCacheRefresherNotification, NodeChanges>();
    }
}
