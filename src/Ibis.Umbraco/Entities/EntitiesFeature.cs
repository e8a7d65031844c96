using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
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
        services.AddSingleton<NavigationOrders>();
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
        services.Watch<IDocumentNavigationManagementService>((tree, orders) => new(tree, orders.Documents));
        services.Watch<IMediaNavigationManagementService>((tree, orders) => new(tree, orders.Media));
        return builder;
    }

    // Umbraco's own registration makes an instance of a class that is not public.
    private static void Watch<TService>(
        this IServiceCollection services,
        Func<object, NavigationOrders, WatchedNavigation> watch
    )
        where TService : class
    {
        var make =
            services.Last(service => service.ServiceType == typeof(TService)).ImplementationFactory
            ?? throw new InvalidOperationException(
                $"{typeof(TService).Name} is not registered as Umbraco.Cms.Core 18 does it, by a factory: see where Core registers it now."
            );
        services.AddUnique<TService>(provider =>
            (TService)(object)watch(make(provider), provider.GetRequiredService<NavigationOrders>())
        );
    }
}
