using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;

namespace Ibis.Umbraco.DeliveryApi;

/// <summary>Umbraco's Delivery API below HTTP: models built by Core's builders, queries run by PostgreSQL.</summary>
public static class DeliveryModelsFeature
{
    public static IUmbracoBuilder AddDeliveryModels(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<IApiContentNameProvider, ApiContentNameProvider>();
        services.TryAddSingleton<IApiContentPathProvider, ApiContentPathProvider>();
        services.TryAddSingleton<IApiContentPathResolver, ApiContentPathResolver>();
        services.TryAddSingleton<IApiContentRouteBuilder, ApiContentRouteBuilder>();
        services.TryAddSingleton<IApiContentBuilder, ApiContentBuilder>();
        services.TryAddSingleton<IApiContentResponseBuilder, ApiContentResponseBuilder>();
        services.TryAddSingleton<IApiElementBuilder, ApiElementBuilder>();
        services.TryAddSingleton<IApiMediaBuilder, ApiMediaBuilder>();
        services.TryAddSingleton<IApiMediaUrlProvider, ApiMediaUrlProvider>();
        services.TryAddSingleton<IApiPropertyRenderer, ApiPropertyRenderer>();
        services.TryAddSingleton<IApiPublishedContentCache, ApiPublishedContentCache>();
        services.TryAddSingleton<IApiDocumentUrlService, ApiDocumentUrlService>();

        services.AddSingleton<NodeReference>();
        services.AddSingleton<HiddenBranches>();
        services.AddUnique<IApiContentQueryProvider, PublishedQuery>();
        services.AddUnique<IApiContentQueryService, ContentQueryService>();
        services.AddUnique<IApiMediaQueryService, MediaQueryService>();

        // What a request asks for; without a request nothing is asked. The web project replaces these with its own.
        services.TryAddSingleton<IApiAccessService, NoopApiAccessService>();
        services.TryAddSingleton<IRequestCultureService, NoopRequestCultureService>();
        services.TryAddSingleton<IRequestMemberAccessService, NoopRequestMemberAccessService>();
        services.TryAddSingleton<IRequestPreviewService, NoopRequestPreviewService>();
        services.TryAddSingleton<IRequestRedirectService, NoopRequestRedirectService>();
        services.TryAddSingleton<IRequestRoutingService, NoopRequestRoutingService>();
        services.TryAddSingleton<IRequestStartItemProviderAccessor, NoStartItem>();
        services.TryAddSingleton<IOutputExpansionStrategyAccessor, NoExpansion>();
        services.TryAddSingleton<ICurrentMemberClaimsProvider, NoopCurrentMemberClaimsProvider>();
        return builder;
    }

    private sealed class NoStartItem : IRequestStartItemProviderAccessor
    {
        public bool TryGetValue([NotNullWhen(true)] out IRequestStartItemProvider? requestStartItemProvider)
        {
            requestStartItemProvider = null;
            return false;
        }
    }

    private sealed class NoExpansion : IOutputExpansionStrategyAccessor
    {
        public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
        {
            outputExpansionStrategy = null;
            return false;
        }
    }
}
