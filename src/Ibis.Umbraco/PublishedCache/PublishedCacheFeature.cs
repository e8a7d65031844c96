using Ibis.Umbraco.Navigation;
using Ibis.Umbraco.PublishedCache.Addresses;
using Ibis.Umbraco.PublishedCache.Reads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Published content, loaded on demand and bounded in memory.</summary>
public static class PublishedCacheFeature
{
    public static IUmbracoBuilder AddPublishedCache(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<PublishedCacheOptions>()
            .Bind(builder.Config.GetSection(PublishedCacheOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();

        services.AddUnique<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddUnique<IPublishedContentTypeCache, PublishedContentTypeCache>();
        services.AddUnique<IVariationContextAccessor, HybridVariationContextAccessor>();

        services.AddSingleton(provider => Memory(provider));
        services.AddSingleton(provider => new MediaMemory(Memory(provider)));
        services.AddSingleton<PublishedRows>();
        services.AddSingleton<PublishedRowWriter>();
        services.AddSingleton<PublishedRebuild>();
        services.AddSingleton<PublishedChildren>();
        services.AddSingleton<PublishedNodeContext>();
        services.AddSingleton<PreviewRights>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<MediaCache>();
        services.AddSingleton<UnsupportedElementCache>();

        services.AddUnique<IPublishedContentCache>(provider => provider.GetRequiredService<DocumentCache>());
        services.AddUnique<IDocumentCacheService, DocumentCacheService>();
        services.AddUnique<IPublishedMediaCache>(provider => provider.GetRequiredService<MediaCache>());
        services.AddUnique<IMediaCacheService>(provider => provider.GetRequiredService<MediaCache>());
        services.AddUnique<IPublishedElementCache>(provider => provider.GetRequiredService<UnsupportedElementCache>());
        services.AddUnique<IElementCacheService>(provider => provider.GetRequiredService<UnsupportedElementCache>());
        services.AddUnique<IPublishedMemberCache, UnsupportedMemberCache>();
        services.AddUnique<ICacheManager, CacheManager>();

        services.AddUnique<IDocumentNavigationQueryService>(provider =>
            Noted(provider.GetRequiredService<IDocumentNavigationManagementService>())
        );
        services.AddUnique<IMediaNavigationQueryService>(provider =>
            Noted(provider.GetRequiredService<IMediaNavigationManagementService>())
        );
        services.AddSingleton<AddressIndex>();
        services.AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(provider =>
            provider.GetRequiredService<AddressIndex>()
        );
        services.AddUnique<IDocumentUrlService>(provider => new NotedUrls(
            provider.GetRequiredService<DocumentUrlService>(),
            provider.GetRequiredService<AddressIndex>()
        ));
        return builder;
    }

    private static NotedNavigation Noted(object tree)
    {
        var watched = (WatchedNavigation)tree;
        return new(watched.Tree, watched.Bin);
    }

    private static NodeMemory<PublishedContent> Memory(IServiceProvider services) =>
        new(services.GetRequiredService<IOptions<PublishedCacheOptions>>(), item => item.EstimatedBytes);
}
