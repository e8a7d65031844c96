using System.Collections.Concurrent;
using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.Changes;

/// <summary>Lets Umbraco's own handlers say what a transaction has to tell the other nodes, before it is committed.</summary>
/// <remarks>
/// The handlers run twice: before the commit everything they ask for is written and nothing is refreshed; after it this node's
/// caches are refreshed, and only what was not foreseen is written then.
/// </remarks>
internal sealed class Announcements(ChangeLog log, IEventAggregator events, IServiceScopeFactory services)
    : IAnnouncements
{
    private readonly AsyncLocal<Turn?> _turn = new();
    private readonly ConcurrentDictionary<Type, bool> _refreshesCaches = [];

    /// <summary>Whether a refresh is only to be announced now, and made after the commit.</summary>
    public bool AreWritten => _turn.Value?.Transaction is not null;

    public object? Write(ScopeTransaction transaction, IEnumerable<INotification> notifications)
    {
        var announced = notifications.Where(notification => RefreshesCaches(notification.GetType())).ToList();
        if (announced.Count == 0)
        {
            return null;
        }
        var written = new List<Change>();
        using (Begin(new Turn(transaction, written)))
        {
            events.Publish<INotification, IDistributedCacheNotificationHandler>(announced);
        }
        return written.Count == 0 ? null : written;
    }

    public IDisposable? Publishing(object? written) =>
        written is List<Change> changes ? Begin(new Turn(Transaction: null, changes)) : null;

    public void Tell(Change change, bool isTransient)
    {
        switch (_turn.Value)
        {
            case { Transaction: { } transaction } turn:
                log.Defer(transaction, change);
                turn.Written.Add(change);
                break;
            case { } turn when turn.Written.Remove(change):
                break;
            default:
                log.Write(change, isTransient);
                break;
        }
    }

    private bool RefreshesCaches(Type notification) =>
        _refreshesCaches.GetOrAdd(
            notification,
            type =>
            {
                using var scope = services.CreateScope();
                return scope
                    .ServiceProvider.GetServices(typeof(INotificationHandler<>).MakeGenericType(type))
                    .Any(handler => handler is IDistributedCacheNotificationHandler);
            }
        );

    private Ending Begin(Turn turn)
    {
        var before = _turn.Value;
        _turn.Value = turn;
        return new Ending(this, before);
    }

    /// <param name="Transaction">Null after the commit.</param>
    /// <param name="Written">What the other nodes hear of with the commit.</param>
    private sealed record Turn(ScopeTransaction? Transaction, List<Change> Written);

    private sealed class Ending(Announcements announcements, Turn? before) : IDisposable
    {
        public void Dispose() => announcements._turn.Value = before;
    }
}
