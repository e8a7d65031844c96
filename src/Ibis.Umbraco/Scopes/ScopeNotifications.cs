using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.Scopes;

/// <summary>The notifications of one root scope: announced to the other nodes with its commit, published here after it.</summary>
internal sealed class ScopeNotifications(IScopedNotificationPublisher publisher, IAnnouncements announcements)
    : IScopedNotificationPublisher
{
    private readonly List<INotification> _waiting = [];
    private bool _isSuppressed;
    private object? _written;

    public IDisposable Suppress()
    {
        var suppression = publisher.Suppress();
        _isSuppressed = true;
        return new Suppression(this, suppression);
    }

    public bool PublishCancelable(ICancelableNotification notification) => publisher.PublishCancelable(notification);

    public Task<bool> PublishCancelableAsync(ICancelableNotification notification) =>
        publisher.PublishCancelableAsync(notification);

    public void Publish(INotification notification)
    {
        publisher.Publish(notification);
        if (!_isSuppressed)
        {
            _waiting.Add(notification);
        }
    }

    /// <summary>To be called while the scope is still the ambient one, just before its commit.</summary>
    public void Announce(ScopeTransaction transaction)
    {
        if (_waiting.Count > 0)
        {
            // A copy: a handler may publish more, which is told after the commit.
            _written = announcements.Write(transaction, [.. _waiting]);
            _waiting.Clear();
        }
    }

    public void ScopeExit(bool completed)
    {
        using (announcements.Publishing(_written))
        {
            publisher.ScopeExit(completed);
        }
    }

    private sealed class Suppression(ScopeNotifications notifications, IDisposable inner) : IDisposable
    {
        public void Dispose()
        {
            notifications._isSuppressed = false;
            inner.Dispose();
        }
    }
}
