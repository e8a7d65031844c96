namespace Ibis.Umbraco.Documents;

/// <summary>Rows that a transaction has read under the lock of the tree, good until it writes something itself.</summary>
internal sealed class LockedRows(int changes)
{
    /// <summary>Of types and languages by this transaction, before the rows were read.</summary>
    public int Changes => changes;

    private readonly Dictionary<int, ContentRow> _rows = [];
    private readonly Dictionary<int, bool> _paths = [];

    public ContentRow? Find(object id) =>
        id is Guid key ? _rows.Values.FirstOrDefault(row => row.Key == key) : _rows.GetValueOrDefault((int)id);

    /// <returns>Null when it was not read.</returns>
    public bool? IsPathPublished(int id) => _paths.TryGetValue(id, out var isPublished) ? isPublished : null;

    public void KeepPath(int id, bool isPublished) => _paths[id] = isPublished;

    public void Keep(params IEnumerable<ContentRow>[] lists)
    {
        foreach (var row in lists.SelectMany(rows => rows))
        {
            _rows[row.Id] = row;
        }
    }
}
