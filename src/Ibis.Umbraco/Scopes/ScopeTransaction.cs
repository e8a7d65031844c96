using System.Data;
using Npgsql;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Ibis.Umbraco.Scopes;

/// <summary>The connection and transaction of one root scope, opened by the first statement.</summary>
/// <remarks>
/// A scope that is answered from caches never opens it. Locks wait in a queue until a statement needs them and are then
/// taken together, in the same round trip that reads the repository versions.
/// </remarks>
internal sealed class ScopeTransaction(
    NpgsqlDataSource dataSource,
    IsolationLevel isolation,
    RepositoryVersions repositoryVersions
) : IDisposable
{
    // Any constant of our own keeps our locks apart from those of other software on the same database.
    private const int LockSpace = 0x49424953;

    private readonly List<LockRequest> _queuedLocks = [];
    private readonly HashSet<int> _heldLocks = [];
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;

    /// <summary>What features keep for the length of this transaction, by their own key.</summary>
    public Dictionary<object, object> Items { get; } = [];

    public bool IsOpen => _transaction is not null;

    public void QueueLock(LockRequest request) => _queuedLocks.Add(request);

    /// <summary>The open connection, with every lock taken that was asked for so far.</summary>
    public NpgsqlConnection Open()
    {
        if (_connection is null)
        {
            var connection = dataSource.OpenConnection();
            try
            {
                _transaction = connection.BeginTransaction(
                    isolation == IsolationLevel.Unspecified ? IsolationLevel.ReadCommitted : isolation
                );
            }
            catch
            {
                connection.Dispose();
                throw;
            }
            _connection = connection;
            TakeLocks(readVersions: true);
        }
        else if (_queuedLocks.Count > 0)
        {
            TakeLocks(readVersions: false);
        }
        return _connection;
    }

    /// <summary>The version of a repository's rows that this transaction reads; null once it has changed them itself.</summary>
    public long? VersionOf(string repository) =>
        _changed.Contains(repository) ? null : _versions.GetValueOrDefault(repository);

    public void MarkChanged(string repository) => _changed.Add(repository);

    public void Commit()
    {
        _transaction?.Commit();
        foreach (var repository in _changed)
        {
            repositoryVersions.Forget(repository);
        }
    }

    public void Rollback()
    {
        // A broken connection has rolled back already, and its error is on its way to the caller.
        if (_connection is { State: ConnectionState.Open })
        {
            _transaction?.Rollback();
        }
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        _connection?.Dispose();
        _transaction = null;
        _connection = null;
    }

    private void TakeLocks(bool readVersions)
    {
        var wanted = _queuedLocks.Where(request => _heldLocks.Add(request.Id)).ToArray();
        _queuedLocks.Clear();
        if (wanted.Length == 0 && !readVersions)
        {
            return;
        }

        using var batch = new NpgsqlBatch(_connection, _transaction);
        if (wanted.Length > 0)
        {
            var timeout = (long)wanted.Max(request => request.Timeout).TotalMilliseconds;
            batch.BatchCommands.Add(
                Statement("select set_config('lock_timeout', $1, true)", timeout.ToString() + "ms")
            );
        }
        // One order for everyone, so that two transactions that want the same locks cannot wait for each other.
        foreach (var request in wanted.OrderBy(request => request.Id))
        {
            batch.BatchCommands.Add(Statement("select pg_advisory_xact_lock($1, $2)", LockSpace, request.Id));
        }
        if (readVersions)
        {
            batch.BatchCommands.Add(Statement("select name, version from umbraco.repository_version"));
        }

        try
        {
            using var reader = batch.ExecuteReader();
            if (readVersions)
            {
                for (var skipped = 0; skipped < batch.BatchCommands.Count - 1; skipped++)
                {
                    reader.NextResult();
                }
                ReadVersions(reader);
            }
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new DistributedWriteLockTimeoutException(wanted[0].Id);
        }
    }

    private void ReadVersions(NpgsqlDataReader reader)
    {
        while (reader.Read())
        {
            var name = reader.GetString(0);
            var version = reader.GetInt64(1);
            _versions[name] = version;
            repositoryVersions.Observe(name, version);
        }
    }

    private static NpgsqlBatchCommand Statement(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
        return command;
    }
}
