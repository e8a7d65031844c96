using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Navigation;

/// <summary>What Umbraco's navigation of documents and media is told, and when their lists change.</summary>
public static class NavigationFeature
{
    public static IUmbracoBuilder AddNavigation(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<NavigationOrders>();
        services.Watch<IDocumentNavigationManagementService>(orders => orders.Documents);
        services.Watch<IMediaNavigationManagementService>(orders => orders.Media);
        return builder;
    }

    // Umbraco's own registration makes an instance of a class that is not public.
    private static void Watch<TService>(this IServiceCollection services, Func<NavigationOrders, TreeOrders> ordersOf)
        where TService : class
    {
        var make =
            services.Last(service => service.ServiceType == typeof(TService)).ImplementationFactory
            ?? throw new InvalidOperationException(
                $"{typeof(TService).Name} is not registered by a factory, as Umbraco.Cms.Core 18 does it: see where Core registers it now."
            );
        services.AddUnique<TService>(provider =>
            (TService)
                (object)new WatchedNavigation(make(provider), ordersOf(provider.GetRequiredService<NavigationOrders>()))
        );
    }
}
