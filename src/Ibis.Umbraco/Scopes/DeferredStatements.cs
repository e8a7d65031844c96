using Npgsql;

namespace Ibis.Umbraco.Scopes;

/// <summary>Writes that wait for the next round trip that needs them, at the latest the commit.</summary>
internal sealed class DeferredStatements
{
    private readonly List<(string Table, NpgsqlBatchCommand Command)> _waiting = [];
    private bool _mustLast;

    public bool IsOff { get; set; }

    public bool Any => _waiting.Count > 0;

    /// <summary>Whether all that was ever deferred can be made again.</summary>
    public bool CanBeRepaired => !_mustLast;

    public void Add(string table, NpgsqlBatchCommand command, bool canBeRepaired)
    {
        _waiting.Add((table, command));
        _mustLast |= !canBeRepaired;
    }

    public bool Concerns(string sql) =>
        _waiting.Exists(waiting => sql.Contains(waiting.Table, StringComparison.Ordinal));

    public IReadOnlyList<NpgsqlBatchCommand> TakeAll()
    {
        if (!Any)
        {
            return [];
        }
        NpgsqlBatchCommand[] taken = [.. _waiting.Select(waiting => waiting.Command)];
        _waiting.Clear();
        return taken;
    }

    public NpgsqlBatch TakeBatch(NpgsqlConnection connection)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var command in TakeAll())
        {
            batch.BatchCommands.Add(command);
        }
        return batch;
    }
}
