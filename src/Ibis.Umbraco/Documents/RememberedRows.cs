using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Documents;

/// <summary>Rows that the handlers after a commit have read.</summary>
/// <remarks>
/// Umbraco's handlers load a document that was just saved about ten times, each in a transaction of its own. They all work on
/// the same save, so one row serves them all; what another transaction commits in between has handlers of its own.
/// </remarks>
internal sealed class RememberedRows(AmbientScope ambient)
{
    private readonly object _key = new();

    /// <param name="id">The integer id or the key of the node.</param>
    public ContentRow? Get(Guid objectType, object id, Func<ContentRow?> read)
    {
        if (Rows is not { IsUsable: true } rows)
        {
            return read();
        }
        if (!rows.ByNode.TryGetValue((objectType, id), out var row))
        {
            row = read();
            rows.ByNode[(objectType, id)] = row;
        }
        return row;
    }

    /// <summary>To be called by every write: a handler that changes documents reads everything anew from then on.</summary>
    public void Forget()
    {
        if (Rows is { } rows)
        {
            rows.IsUsable = false;
        }
    }

    private AfterCommit? Rows
    {
        get
        {
            if (ambient.Context?.AfterTransaction is not { } items)
            {
                return null;
            }
            if (!items.TryGetValue(_key, out var rows))
            {
                items[_key] = rows = new AfterCommit();
            }
            return (AfterCommit)rows;
        }
    }

    private sealed class AfterCommit
    {
        public Dictionary<(Guid ObjectType, object Id), ContentRow?> ByNode { get; } = [];

        public bool IsUsable { get; set; } = true;
    }
}
