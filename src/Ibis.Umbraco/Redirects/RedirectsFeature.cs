using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Redirects;

/// <summary>Old URLs of published content lead to the new ones.</summary>
public static class RedirectsFeature
{
    public static IUmbracoBuilder AddRedirects(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IRedirectUrlRepository, RedirectUrlRepository>();
        builder.Services.AddUnique<IRedirectTracker, RedirectTracker>();
        return builder
            .AddNotificationHandler<ContentPublishingNotification, RedirectTracking>()
            .AddNotificationHandler<ContentPublishedNotification, RedirectTracking>()
            .AddNotificationHandler<ContentMovingNotification, RedirectTracking>()
            .AddNotificationHandler<ContentMovedNotification, RedirectTracking>();
    }
}
