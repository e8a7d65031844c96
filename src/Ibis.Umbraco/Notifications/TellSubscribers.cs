using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Notifications;

/// <summary>Has Umbraco write the mails about a change, where anybody has asked for any.</summary>
internal sealed class TellSubscribers<T>(
    ICoreScopeProvider scopes,
    NotificationsRepository wishes,
    UserNotificationsHandler handler
) : INotificationHandler<T>
    where T : INotification
{
    public void Handle(T notification)
    {
        if (HasSubscribers())
        {
            // It is sealed, and so the compiler knows that it does not handle every T.
            ((INotificationHandler<T>)(object)handler).Handle(notification);
        }
    }

    private bool HasSubscribers()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return wishes.HasAny;
    }
}
