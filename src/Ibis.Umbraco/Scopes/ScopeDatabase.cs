using Dapper;
using Npgsql;

namespace Ibis.Umbraco.Scopes;

/// <summary>Statements in the transaction of the ambient scope. Every repository writes and reads through it.</summary>
/// <remarks>
/// Outside a scope every member throws: nothing of Umbraco's is read or written without one. As long as a scope only reads,
/// its statements run on its connection without a transaction, which is the same under read committed and saves the commit.
/// </remarks>
internal sealed class ScopeDatabase(AmbientScope ambient)
{
    public ScopeTransaction Transaction =>
        ambient.Scope?.EnsuredTransaction()
        ?? throw new InvalidOperationException(
            "There is no scope here. Wrap the call in ICoreScopeProvider.CreateCoreScope() and complete it."
        );

    /// <summary>Inside the transaction, with all locks taken.</summary>
    public NpgsqlConnection Connection => Transaction.Open();

    /// <summary>For statements that only read.</summary>
    public NpgsqlConnection ReadingConnection => Transaction.OpenToRead();

    public List<T> Query<T>(string sql, object? parameters = null) =>
        Sent(For(sql), connection => connection.Query<T>(sql, parameters).AsList());

    /// <summary>Rows one by one, for results too large to hold. The connection is busy until the last row is read.</summary>
    public IEnumerable<T> Stream<T>(string sql, object? parameters = null) =>
        Connection.Query<T>(sql, parameters, buffered: false);

    public T? First<T>(string sql, object? parameters = null) =>
        Sent(For(sql), connection => connection.QueryFirstOrDefault<T>(sql, parameters));

    public T? Scalar<T>(string sql, object? parameters = null) =>
        Sent(For(sql), connection => connection.ExecuteScalar<T>(sql, parameters));

    public int Execute(string sql, object? parameters = null) =>
        Sent(Transaction.OpenFor(sql), connection => connection.Execute(sql, parameters));

    /// <summary>Several statements in one round trip.</summary>
    public NpgsqlBatch Batch() => new(Connection);

    /// <summary>Like <see cref="Batch"/>, with the locks that are still to be taken. To be run by <see cref="ExecuteReader"/>.</summary>
    public NpgsqlBatch LockingBatch() => Transaction.LockingBatch();

    public NpgsqlDataReader ExecuteReader(NpgsqlBatch lockingBatch) => Transaction.ExecuteReader(lockingBatch);

    /// <summary>A write whose outcome nobody waits for: sent with the commit, or before the first statement that names its table.</summary>
    /// <param name="canBeRepaired">
    /// Whether it may be lost when the server fails within the next second, because it is then made again. A transaction of
    /// nothing else does not wait for the disk.
    /// </param>
    public void Defer(string table, NpgsqlBatchCommand command, bool canBeRepaired = false) =>
        Transaction.Defer(table, command, canBeRepaired);

    private NpgsqlConnection For(string sql) =>
        StatementKind.OnlyReads(sql) ? Transaction.OpenToRead(sql) : Transaction.OpenFor(sql);

    private T Sent<T>(NpgsqlConnection connection, Func<NpgsqlConnection, T> statement)
    {
        try
        {
            return statement(connection);
        }
        catch (PostgresException)
        {
            Transaction.StatementFailed();
            throw;
        }
    }
}
