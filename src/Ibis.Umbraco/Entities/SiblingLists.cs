using System.Collections.Concurrent;
using Ibis.Umbraco.Navigation;
using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Entities;

/// <summary>Lists of children that are asked for more than once between two changes, to be counted without reading all of them.</summary>
/// <remarks>
/// A list is as current as Umbraco's navigation: this process drops it with its own commits, and with those of others as soon as
/// it hears of them. A scope that writes has to know what is true now, and gets none.
/// </remarks>
internal sealed class SiblingLists(ScopeDatabase database, NavigationOrders orders)
{
    // Of all lists together, 8 bytes each.
    private const int MaxKept = 1_000_000;

    private const int MaxLists = 1_000;

    private readonly ConcurrentDictionary<(int Parent, Guid Type), Entry> _lists = new();

    /// <summary>Whether there may be lists of this type here and now.</summary>
    public bool AreKept(Guid type) => orders.Find(type) is not null && !database.Transaction.IsWriting;

    /// <summary>The children that are not in the recycle bin.</summary>
    /// <returns>Null when counting in the database is the better way.</returns>
    public SiblingList? Find(int parent, Guid type)
    {
        if (!AreKept(type) || orders.Find(type) is not { } tree)
        {
            return null;
        }
        // Before anything is read, so that a list from before a change never counts as one from after it.
        var version = tree.Version;
        if (!_lists.TryGetValue((parent, type), out var entry) || entry.Version != version)
        {
            // Reading a list costs more than counting it once, which is all that is asked of many.
            Keep((parent, type), new Entry(version, null));
            return null;
        }
        if (entry.List is null)
        {
            entry = new Entry(version, Read(parent, type));
            Keep((parent, type), entry);
        }
        return entry.List;
    }

    private SiblingList Read(int parent, Guid type) =>
        new(
            database.Scalar<long[]>(
                """
                select array_agg((n.sort_order::bigint << 32) | n.id order by n.sort_order, n.id)
                from umbraco.node n
                where n.parent_id = @parent and n.object_type = @type and not n.trashed
                """,
                new { parent, type }
            ) ?? []
        );

    private void Keep((int Parent, Guid Type) of, Entry entry)
    {
        if (_lists.Count >= MaxLists || _lists.Values.Sum(kept => kept.List?.Count ?? 0) > MaxKept)
        {
            _lists.Clear();
        }
        _lists[of] = entry;
    }

    private sealed record Entry(long Version, SiblingList? List);
}
