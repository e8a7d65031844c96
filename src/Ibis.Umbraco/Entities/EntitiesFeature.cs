using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Entities;

/// <summary>What trees, pickers and routing ask about everything with a place in a tree.</summary>
public static class EntitiesFeature
{
    public static IUmbracoBuilder AddEntities(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton<EntityBuilder>();
        services.AddSingleton<EntityReader>();
        services.AddSingleton<EntitySiblings>();
        services.AddSingleton<EntityPaths>();
        services.AddSingleton<SiblingLists>();
        services.AddSingleton<IdReservations>();
        services.AddUnique<IEntityRepository, EntityRepository>();
        services.AddUnique<IIdKeyMapRepository, IdKeyMapRepository>();
        services.AddUnique<IIdKeyMap, IdKeyMap>();
        services.AddUnique<INavigationRepository, NavigationRepository>();
        services.AddUnique<IPublishStatusRepository, PublishStatusRepository>();
        services.AddUnique<INodeCountRepository, NodeCountRepository>();
        services.AddUnique<IDynamicRootRepository, DynamicRootRepository>();
        services.AddUnique<IIndexedEntitySearchService, EntitySearch>();
        return builder;
    }
}
