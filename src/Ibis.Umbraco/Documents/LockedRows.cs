namespace Ibis.Umbraco.Documents;

/// <summary>Rows that a transaction has read under the lock of the tree, good until it writes something itself.</summary>
internal sealed class LockedRows(int changes)
{
    /// <summary>Of types and languages by this transaction, before the rows were read.</summary>
    public int Changes => changes;

    private readonly Dictionary<int, ContentRow> _rows = [];

    public ContentRow? Find(object id) =>
        id is Guid key ? _rows.Values.FirstOrDefault(row => row.Key == key) : _rows.GetValueOrDefault((int)id);

    public void Keep(params IEnumerable<ContentRow>[] lists)
    {
        foreach (var row in lists.SelectMany(rows => rows))
        {
            _rows[row.Id] = row;
        }
    }
}
