using Dapper;
using Npgsql;

namespace Ibis.Umbraco.Scopes;

/// <summary>Statements in the transaction of the ambient scope. Every repository writes and reads through it.</summary>
/// <remarks>Outside a scope every member throws: nothing of Umbraco's is read or written without a transaction.</remarks>
internal sealed class ScopeDatabase(AmbientScope ambient)
{
    public ScopeTransaction Transaction =>
        ambient.Scope?.EnsuredTransaction()
        ?? throw new InvalidOperationException(
            "There is no scope here. Wrap the call in ICoreScopeProvider.CreateCoreScope() and complete it."
        );

    public NpgsqlConnection Connection => Transaction.Open();

    public List<T> Query<T>(string sql, object? parameters = null) => Connection.Query<T>(sql, parameters).AsList();

    /// <summary>Rows one by one, for results too large to hold. The connection is busy until the last row is read.</summary>
    public IEnumerable<T> Stream<T>(string sql, object? parameters = null) =>
        Connection.Query<T>(sql, parameters, buffered: false);

    public T? First<T>(string sql, object? parameters = null) =>
        Connection.QueryFirstOrDefault<T>(sql, parameters);

    public T? Scalar<T>(string sql, object? parameters = null) => Connection.ExecuteScalar<T>(sql, parameters);

    public int Execute(string sql, object? parameters = null) => Connection.Execute(sql, parameters);

    /// <summary>Several statements in one round trip.</summary>
    public NpgsqlBatch Batch() => new(Connection);
}
