using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Notifications;

/// <summary>Users ask to hear of what happens to an item, and are written to.</summary>
public static class NotificationsFeature
{
    public static IUmbracoBuilder AddUserNotifications(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<NotificationsRepository>();
        services.AddUnique<INotificationsRepository>(provider =>
            provider.GetRequiredService<NotificationsRepository>()
        );
        services.AddSingleton<UserNotificationsHandler.Notifier>();
        services.AddSingleton<UserNotificationsHandler>();
        return builder
            .Tells<ContentSavedNotification>()
            .Tells<ContentSortedNotification>()
            .Tells<ContentPublishedNotification>()
            .Tells<ContentUnpublishedNotification>()
            .Tells<ContentMovedNotification>()
            .Tells<ContentMovedToRecycleBinNotification>()
            .Tells<ContentCopiedNotification>()
            .Tells<ContentRolledBackNotification>()
            .Tells<AssignedUserGroupPermissionsNotification>()
            .Tells<PublicAccessEntrySavedNotification>();
    }

    private static IUmbracoBuilder Tells<T>(this IUmbracoBuilder builder)
        where T : INotification => builder.AddNotificationHandler<T, TellSubscribers<T>>();
}
