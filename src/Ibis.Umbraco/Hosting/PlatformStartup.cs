using Ibis.Umbraco.Changes;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Hosting;

/// <summary>Brings Umbraco up before the first request: default data, caches, components, in this order.</summary>
internal sealed class PlatformStartup(
    IServiceProvider services,
    ChangeFeed changes,
    IEnumerable<IDefaultData> defaults,
    ICoreScopeProvider scopes,
    IRuntimeState runtime,
    IEventAggregator events,
    ComponentCollection components
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Some of Core's extension methods find their services here and nowhere else.
        StaticServiceProvider.Instance = services;

        await changes.StartFromHereAsync(cancellationToken);
        CreateDefaultData();
        runtime.Configure(RuntimeLevel.Run, RuntimeLevelReason.Run);

        await events.PublishAsync(new PostRuntimePremigrationsUpgradeNotification(), cancellationToken);
        await components.InitializeAsync(isRestarting: false, cancellationToken);
        await events.PublishAsync(
            new UmbracoApplicationStartingNotification(runtime.Level, isRestarting: false),
            cancellationToken
        );
        await events.PublishAsync(new UmbracoApplicationStartedNotification(isRestarting: false), cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await events.PublishAsync(new UmbracoApplicationStoppingNotification(isRestarting: false), cancellationToken);
        await components.TerminateAsync(isRestarting: false, cancellationToken);
        await events.PublishAsync(new UmbracoApplicationStoppedNotification(isRestarting: false), cancellationToken);
    }

    private void CreateDefaultData()
    {
        // Nodes that start together on an empty database take turns here; the second one finds everything there.
        using var scope = scopes.CreateCoreScope();
        scope.EagerWriteLock(Constants.Locks.MainDom);
        foreach (var set in defaults.OrderBy(set => set.Order))
        {
            set.Create();
        }
        scope.Complete();
    }
}
