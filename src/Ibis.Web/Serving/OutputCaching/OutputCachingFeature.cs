using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>Finished pages and API answers, kept until anything they may show changes.</summary>
internal static class OutputCachingFeature
{
    /// <remarks>To be added last: a cache that is cleared by a handler of the same notification has to be cleared before.</remarks>
    public static IUmbracoBuilder AddOutputCaching(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<OutputCachingOptions>()
            .Bind(builder.Config.GetSection(OutputCachingOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<PublishedChanges>();
        services.AddSingleton<AnswerTags>();
        services.AddSingleton<AnswerKeys>();
        services.AddSingleton<AnswerMemory>();
        services.AddSingleton<OutputEviction>();
        services.AddUnique<IWebsiteOutputCacheManager>(provider => provider.GetRequiredService<OutputEviction>());
        services.AddUnique<IDeliveryApiOutputCacheManager>(provider => provider.GetRequiredService<OutputEviction>());
        return builder
            .AddNotificationHandler<ContentCacheRefresherNotification, EvictAfterContent>()
            .AddNotificationHandler<MediaCacheRefresherNotification, EvictAfterMedia>()
            .Evicts<ContentTypeCacheRefresherNotification>()
            .Evicts<DataTypeCacheRefresherNotification>()
            .Evicts<DictionaryCacheRefresherNotification>()
            .Evicts<DomainCacheRefresherNotification>()
            .Evicts<ElementCacheRefresherNotification>()
            .Evicts<LanguageCacheRefresherNotification>()
            .Evicts<PublicAccessCacheRefresherNotification>()
            .Evicts<TemplateCacheRefresherNotification>();
    }

    private static IUmbracoBuilder Evicts<T>(this IUmbracoBuilder builder)
        where T : CacheRefresherNotification => builder.AddNotificationHandler<T, EvictAfter<T>>();
}
