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
/// caches are refreshed, and only what was not foreseen is written then. The same goes for what else a handler writes, if its
/// repository asks <see cref="AreKept"/> first.
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
        var turn = new Turn(transaction, [], DraftSaves.Of(transaction));
        using (Begin(turn))
        {
            events.Publish<INotification, IDistributedCacheNotificationHandler>(announced);
        }
        return turn with { Transaction = null };
    }

    public IDisposable? Publishing(object? written) => written is Turn turn ? Begin(turn) : null;

    public void Tell(Change change, bool isTransient)
    {
        if (AreKept(change))
        {
            return;
        }
        if (_turn.Value is { Transaction: { } transaction })
        {
            log.Defer(transaction, change);
        }
        else
        {
            log.Write(change, isTransient);
        }
    }

    /// <summary>Whether these rows were written with the commit that is being announced, so that they need not be written again.</summary>
    /// <param name="rows">A value: what is written next, and nothing that differs from one handling to the other.</param>
    public bool AreKept(object rows)
    {
        switch (_turn.Value)
        {
            case { Transaction: not null } turn:
                turn.Written.Add(rows);
                return false;
            case { } turn:
                return turn.Written.Remove(rows);
            default:
                return false;
        }
    }

    /// <summary>Whether the commit that is being announced is known to have saved no more of a document than its draft.</summary>
    public bool IsDraft(Guid key) => _turn.Value?.Drafts.Contains(key) == true;

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
    /// <param name="Written">What is there with the commit.</param>
    private sealed record Turn(ScopeTransaction? Transaction, List<object> Written, DraftSaves Drafts);

    private sealed class Ending(Announcements announcements, Turn? before) : IDisposable
    {
        public void Dispose() => announcements._turn.Value = before;
    }
}
