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
        var request = new ScopeRequest(
            isolationLevel,
            repositoryCacheMode,
            scopedNotificationPublisher,
            scopeFileSystems,
            autoComplete
        );
        var ambient = services.Ambient;
        var parent = ambient.Scope;

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
