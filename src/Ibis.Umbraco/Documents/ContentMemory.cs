using System.Collections.Concurrent;
using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Documents;

/// <summary>Rows of documents that this process has just written or read, for scopes that only read.</summary>
/// <remarks>
/// What follows a save asks for the same document a dozen times over. A commit here and every change that another node
/// announces remove what they concern; the age bounds what nobody announces.
/// </remarks>
internal sealed class ContentMemory(ScopeDatabase database, RepositoryVersions versions, TimeProvider time)
{
    /// <summary>Of one statement: a long list is read once and would drive out everything else.</summary>
    public const int MaxKept = 20;

    private const int Capacity = 500;
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    private readonly Lock _writing = new();
    private readonly ConcurrentDictionary<int, Entry> _entries = new();
    private readonly ConcurrentDictionary<Guid, int> _ids = new();
    private long _generation;

    public long Generation => Interlocked.Read(ref _generation);

    public long Change => versions.Change;

    /// <summary>Whether the present scope only reads: one that writes has to know what is true now.</summary>
    public bool IsTrusted => !database.Transaction.IsWriting;

    /// <summary>To be told by every write of documents.</summary>
    public ContentChanges Changes
    {
        get
        {
            database.Transaction.Items.Remove(typeof(LockedRows));
            return ContentChanges.Of(database.Transaction, this);
        }
    }

    public LockedRows Locked
    {
        get
        {
            var transaction = database.Transaction;
            if (
                !transaction.Items.TryGetValue(typeof(LockedRows), out var kept)
                || kept is not LockedRows rows
                || rows.Changes != transaction.Changes
            )
            {
                transaction.Items[typeof(LockedRows)] = rows = new LockedRows(transaction.Changes);
            }
            return rows;
        }
    }

    /// <summary>Of a row that may be used here: known to all, or read by this transaction.</summary>
    public ContentRow? FindUsable(int id) => IsTrusted ? Find(id) : Locked.Find(id);

    public bool IsLeaf(int id) => FindUsable(id) is { HasChildren: false };

    /// <summary>What follows in the same transaction asks for the item again, and need not read it.</summary>
    /// <param name="row">As it is after the write; null when it was not read back.</param>
    public void Wrote(int id, ContentRow? row)
    {
        Changes.Wrote(id, row);
        if (row is not null)
        {
            IEnumerable<ContentRow> written = [row];
            Locked.Keep(written);
        }
    }

    public ContentRow? Find(int id) =>
        _entries.TryGetValue(id, out var entry) && entry.Change == Change && time.GetElapsedTime(entry.Since) < MaxAge
            ? entry.Row
            : null;

    public ContentRow? Find(Guid key) => _ids.TryGetValue(key, out var id) ? Find(id) : null;

    /// <summary>Keeps rows that were read since the given generation, unless a commit came in between.</summary>
    public void Keep(IEnumerable<ContentRow> rows, long generation, long change)
    {
        lock (_writing)
        {
            if (generation == _generation)
            {
                Add(rows, change);
            }
        }
    }

    public void Committed(ContentChanges changes)
    {
        lock (_writing)
        {
            var isAlone = changes.Generation == _generation;
            _generation++;
            if (changes.AreUnknown)
            {
                _entries.Clear();
                _ids.Clear();
                return;
            }
            foreach (var id in changes.Touched)
            {
                _entries.TryRemove(id, out _);
            }
            foreach (var id in changes.Parents)
            {
                if (_entries.TryGetValue(id, out var parent))
                {
                    parent.Row.HasChildren = true;
                }
            }
            if (isAlone)
            {
                Add(changes.Written, changes.Change);
            }
        }
    }

    private void Add(IEnumerable<ContentRow> rows, long change)
    {
        if (_entries.Count > Capacity)
        {
            _entries.Clear();
            _ids.Clear();
        }
        foreach (var row in rows)
        {
            _entries[row.Id] = new Entry(row, change, time.GetTimestamp());
            _ids[row.Key] = row.Id;
        }
    }

    private sealed record Entry(ContentRow Row, long Change, long Since);
}
