using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Hosting;

/// <summary>Umbraco's surroundings on ASP.NET Core: paths, request, runtime level, start and stop.</summary>
public static class HostingFeature
{
    public static IUmbracoBuilder AddHosting(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(builder.TypeLoader);
        services.AddUnique<IHostingEnvironment, HostingEnvironment>();
        services.AddUnique<IRuntimeState, RuntimeState>();
        services.AddUnique<IUmbracoContextFactory, UmbracoContextFactory>();
        services.AddUnique<ICookieManager, HttpCookies>();
        services.AddUnique<IRequestAccessor, HttpRequestAccessor>();
        services.AddUnique<IConfigManipulator, ReadOnlyConfiguration>();
        services.AddUnique<IReservedFieldNamesService, ReservedFieldNames>();
        builder.AddNotificationAsyncHandler<
            PostRuntimePremigrationsUpgradeNotification,
            NavigationInitializationNotificationHandler
        >();
        builder.AddNotificationAsyncHandler<
            PostRuntimePremigrationsUpgradeNotification,
            PublishStatusInitializationNotificationHandler
        >();
        services.AddHostedService<PlatformStartup>();
        LeaveFoldersAlone(services);
        return builder;
    }

    // Core makes folders at every start that a site may have no right to make, and that nothing here keeps files in.
    // Whatever does write a file makes its folder itself.
    private static void LeaveFoldersAlone(IServiceCollection services)
    {
        var creators = services
            .Where(service =>
                !service.IsKeyedService && service.ImplementationType == typeof(EssentialDirectoryCreator)
            )
            .ToList();
        creators.ForEach(creator => services.Remove(creator));
    }
}
