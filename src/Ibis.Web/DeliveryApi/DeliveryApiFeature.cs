using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;

namespace Ibis.Web.DeliveryApi;

/// <summary>Umbraco's Delivery API, version 2, for content and media.</summary>
internal static class DeliveryApiFeature
{
    public static IUmbracoBuilder AddDeliveryApi(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddUnique<IApiAccessService, KeyAccess>();
        services.AddUnique<IRequestCultureService, HeaderCulture>();
        services.AddUnique<IRequestPreviewService, HeaderPreview>();
        services.AddUnique<IRequestMemberAccessService, PublicOnly>();
        services.AddSingleton<HeaderStartItem>();
        services.AddUnique<IRequestStartItemProvider>(provider => provider.GetRequiredService<HeaderStartItem>());
        services.AddUnique<IRequestStartItemProviderAccessor>(provider =>
            provider.GetRequiredService<HeaderStartItem>()
        );
        services.AddSingleton<RequestRoutes>();
        services.AddUnique<IRequestRoutingService>(provider => provider.GetRequiredService<RequestRoutes>());
        services.AddUnique<IRequestRedirectService, RequestRedirects>();
        services.AddUnique<IOutputExpansionStrategyAccessor, RequestExpansionAccessor>();
        services.AddSingleton<DeliveryRequest>();
        services.AddSingleton<DeliveryContents>();
        services.AddSingleton<DeliveryMedia>();
        services.AddDeliveryDocument();
        return builder;
    }

    public static void MapDeliveryApi(this IEndpointRouteBuilder routes)
    {
        ContentEndpoints.Map(routes);
        MediaEndpoints.Map(routes);
        routes.MapDeliveryDocument();
    }
}
