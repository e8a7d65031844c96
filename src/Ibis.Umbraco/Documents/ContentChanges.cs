using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Documents;

/// <summary>What one transaction does to documents, told to the memory once it is committed.</summary>
internal sealed class ContentChanges(long change)
{
    private readonly Dictionary<int, ContentRow> _written = [];

    public HashSet<int> Touched { get; } = [];

    public HashSet<int> Parents { get; } = [];

    public IEnumerable<ContentRow> Written => _written.Values;

    public bool AreUnknown { get; private set; }

    /// <summary>Of the memory, just before the commit.</summary>
    public long Generation { get; private set; }

    /// <summary>Of the types and languages that the rows were written under.</summary>
    public long Change { get; } = change;

    public static ContentChanges Of(ScopeTransaction transaction, ContentMemory memory)
    {
        if (transaction.Items.TryGetValue(typeof(ContentChanges), out var known))
        {
            return (ContentChanges)known;
        }
        var changes = new ContentChanges(memory.Change);
        transaction.Items[typeof(ContentChanges)] = changes;
        transaction.OnCommit(
            before: () => changes.Generation = memory.Generation,
            after: () => memory.Committed(changes)
        );
        return changes;
    }

    /// <param name="row">As it is after the write; null when it was not read back.</param>
    public void Wrote(int id, ContentRow? row)
    {
        Touched.Add(id);
        if (row is null)
        {
            _written.Remove(id);
        }
        else
        {
            _written[id] = row;
        }
    }

    public void AddChild(int parentId)
    {
        Parents.Add(parentId);
        if (_written.TryGetValue(parentId, out var parent))
        {
            parent.HasChildren = true;
        }
    }

    public void AddUnknown() => AreUnknown = true;
}
