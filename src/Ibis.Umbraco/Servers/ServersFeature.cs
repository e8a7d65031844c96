using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Servers;

/// <summary>The nodes of one site.</summary>
public static class ServersFeature
{
    public static IUmbracoBuilder AddServers(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IServerRegistrationRepository, ServerRegistrationRepository>();
        builder.Services.AddUnique<IServerRegistrationService, ServerRegistrationService>();
        builder.Services.AddUnique<ILastSyncedRepository, LastSyncedRepository>();
        return builder;
    }
}
