using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Scopes;

/// <summary>Umbraco's units of work on PostgreSQL transactions.</summary>
public static class ScopesFeature
{
    public static IUmbracoBuilder AddScopes(this IUmbracoBuilder builder)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        builder.Services.AddSingleton<AmbientScope>();
        builder.Services.AddSingleton<RepositoryVersions>();
        builder.Services.AddSingleton<CommitDoubts>();
        builder.Services.AddSingleton<ScopeDatabase>();
        builder.Services.AddSingleton<ScopeServices>();
        builder.Services.AddSingleton<AdvisoryLocks>();
        builder.Services.AddUnique<IDistributedLockingMechanismFactory>(services =>
            services.GetRequiredService<AdvisoryLocks>()
        );
        builder.Services.AddUnique<ICoreScopeProvider, PostgresScopeProvider>();
        return builder;
    }
}
