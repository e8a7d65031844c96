using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.LongRunningOperations;

/// <summary>Work that outlasts the request that began it.</summary>
public static class LongRunningOperationsFeature
{
    public static IUmbracoBuilder AddLongRunningOperations(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<ILongRunningOperationRepository, LongRunningOperationRepository>();
        return builder;
    }
}
