using System.Data;
using Npgsql;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Ibis.Umbraco.Scopes;

/// <summary>What one root scope sends to the server: batches, and before each of them what waited for it.</summary>
/// <remarks>
/// Locks wait in a queue until a statement needs them and are then taken together; deferred statements go after them. Both
/// share the round trip of the batch that they wait for.
/// </remarks>
internal sealed class ScopeConnection(NpgsqlDataSource dataSource, IsolationLevel isolation) : IDisposable
{
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;
    private bool _hasFailed;

    public LockQueue Locks { get; } = new();

    public DeferredStatements Deferred { get; } = new();

    public bool IsInTransaction => _transaction is not null;

    /// <summary>Whether a statement that only reads may run without a transaction.</summary>
    public bool ReadsAlone =>
        isolation is IsolationLevel.Unspecified or IsolationLevel.ReadCommitted && !Locks.IsWanted;

    /// <summary>Inside the transaction only if one has begun.</summary>
    public NpgsqlConnection Open() => _connection ??= dataSource.OpenConnection();

    public NpgsqlConnection Begin()
    {
        var connection = Open();
        _transaction ??= connection.BeginTransaction(
            isolation == IsolationLevel.Unspecified ? IsolationLevel.ReadCommitted : isolation
        );
        return connection;
    }

    public NpgsqlBatch Batch() => new(Begin(), _transaction);

    /// <returns>At the first result of the batch itself.</returns>
    /// <exception cref="DistributedWriteLockTimeoutException">Another transaction holds one of the locks for too long.</exception>
    public NpgsqlDataReader Send(NpgsqlBatch batch)
    {
        var wanted = Locks.Take();
        var deferred = Deferred.TakeAll();
        for (var index = 0; index < deferred.Count; index++)
        {
            batch.BatchCommands.Insert(index, deferred[index]);
        }
        var results = LockQueue.Prepend(batch, wanted);
        NpgsqlDataReader? reader = null;
        try
        {
            reader = batch.ExecuteReader();
            for (var skipped = 0; skipped < results; skipped++)
            {
                reader.NextResult();
            }
            return reader;
        }
        catch (PostgresException exception)
        {
            reader?.Dispose();
            StatementFailed();
            if (exception.SqlState != PostgresErrorCodes.LockNotAvailable || wanted.Count == 0)
            {
                throw;
            }
            throw new DistributedWriteLockTimeoutException(wanted[0].Id);
        }
    }

    /// <summary>To be called when the server has refused a statement.</summary>
    /// <remarks>
    /// Npgsql 10.0.0 takes a statement that failed when it was first run prepared for one that returns no rows, and breaks when
    /// it later does (npgsql/npgsql#6391). So the next user of the connection gets it without prepared statements.
    /// </remarks>
    public void StatementFailed() => _hasFailed = true;

    public void Rollback()
    {
        // Whatever the reason is, one of the statements may have failed.
        StatementFailed();
        // A broken connection has rolled back already, and its error is on its way to the caller.
        if (_connection is { State: ConnectionState.Open })
        {
            _transaction?.Rollback();
        }
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        if (_hasFailed && _connection is { State: ConnectionState.Open })
        {
            _connection.UnprepareAll();
        }
        _connection?.Dispose();
        _transaction = null;
        _connection = null;
    }
}
