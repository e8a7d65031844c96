using System.Data;
using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Scopes;

internal sealed class PostgresScopeProvider(ScopeServices services) : ICoreScopeProvider
{
    public IScopeContext? Context => services.Ambient.Context;

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false
    )
    {
        var ambient = services.Ambient;
        var parent = ambient.Scope;
        if (parent is null)
        {
            scopedNotificationPublisher = new ScopeNotifications(
                scopedNotificationPublisher ?? new ScopedNotificationPublisher(services.Events),
                services.Announcements.Value
            );
        }
        var request = new ScopeRequest(
            isolationLevel,
            repositoryCacheMode,
            scopedNotificationPublisher,
            scopeFileSystems,
            autoComplete
        );

        // Handlers that run after the commit open scopes of their own; those share the context of the scope that is exiting.
        ScopeContext? ownContext = null;
        if (parent is null && ambient.Context is null)
        {
            ownContext = new ScopeContext();
            ambient.Context = ownContext;
        }

        var scope = new PostgresScope(services, request, parent, ownContext);
        ambient.Scope = scope;
        return scope;
    }

    public IQuery<T> CreateQuery<T>() => new Query<T>();
}
