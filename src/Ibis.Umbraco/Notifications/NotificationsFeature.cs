using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Notifications;

/// <summary>Users ask to hear of what happens to an item.</summary>
public static class NotificationsFeature
{
    public static IUmbracoBuilder AddUserNotifications(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<INotificationsRepository, NotificationsRepository>();
        return builder;
    }
}
