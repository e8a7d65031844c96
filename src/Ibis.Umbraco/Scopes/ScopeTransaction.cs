using System.Data;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Ibis.Umbraco.Scopes;

/// <summary>The connection and transaction of one root scope, opened by the first statement.</summary>
/// <remarks>
/// A scope that is answered from caches never opens it, and one that only reads begins no transaction. Locks wait in a queue
/// until a statement needs them and are then taken together, in the same round trip that reads the repository versions.
/// </remarks>
internal sealed class ScopeTransaction(
    NpgsqlDataSource dataSource,
    IsolationLevel isolation,
    RepositoryVersions repositoryVersions
) : IDisposable
{
    // Under these, types and languages are only read, and may be as old as they may be for a reader.
    private static readonly int[] _treeLocks =
    [
        Constants.Locks.ContentTree,
        Constants.Locks.MediaTree,
        Constants.Locks.ElementTree,
        Constants.Locks.DocumentUrls,
    ];

    private readonly LockQueue _locks = new();
    private readonly DeferredStatements _deferred = new();
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly List<(Action Before, Action After)> _commitActions = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;
    private bool _hasVersions;
    private bool _hasVersionsInside;

    /// <summary>What features keep for the length of this transaction, by their own key.</summary>
    public Dictionary<object, object> Items { get; } = [];

    /// <summary>Whether something may have been written, or a lock is held or wanted.</summary>
    public bool IsWriting => _transaction is not null || _locks.IsWanted;

    public void QueueLock(LockRequest request) => _locks.Add(request);

    /// <summary>The connection inside the transaction, with every lock taken that was asked for so far.</summary>
    public NpgsqlConnection Open()
    {
        var connection = Begin();
        if (!_hasVersionsInside || _locks.IsWanted)
        {
            using var batch = new NpgsqlBatch(connection, _transaction);
            using var reader = ExecuteReader(batch);
        }
        else if (_deferred.Any)
        {
            using var batch = _deferred.TakeBatch(connection);
            batch.ExecuteNonQuery();
        }
        return connection;
    }

    /// <summary>As <see cref="Open"/>, for a statement whose text is known.</summary>
    public NpgsqlConnection OpenFor(string sql)
    {
        if (StatementKind.IsSavepoint(sql))
        {
            _deferred.IsOff = true;
        }
        return Open();
    }

    /// <summary>The connection for a statement that only reads; a transaction is begun only for locks.</summary>
    public NpgsqlConnection OpenToRead(string? sql = null)
    {
        var readsAlone = isolation is IsolationLevel.Unspecified or IsolationLevel.ReadCommitted;
        if (!readsAlone || _locks.IsWanted || (sql is null ? _deferred.Any : _deferred.Concerns(sql)))
        {
            return Open();
        }
        return _connection ??= dataSource.OpenConnection();
    }

    public NpgsqlBatch LockingBatch() => new(Begin(), _transaction);

    /// <summary>Locks, versions and what was deferred go before the caller's own statements; the reader stands at the caller's first.</summary>
    public NpgsqlDataReader ExecuteReader(NpgsqlBatch batch)
    {
        if (_hasVersionsInside)
        {
            return SendAfterLocks(batch);
        }
        var reading = repositoryVersions.Reading;
        batch.BatchCommands.Insert(0, new NpgsqlBatchCommand(VersionReading.Sql));
        var reader = SendAfterLocks(batch);
        try
        {
            ReadVersions(reader, reading);
            _hasVersionsInside = true;
            reader.NextResult();
            return reader;
        }
        catch
        {
            // An open reader would keep the transaction from being rolled back, and hide the error behind that one.
            reader.Dispose();
            throw;
        }
    }

    public void Defer(string table, NpgsqlBatchCommand command, bool canBeRepaired)
    {
        if (_deferred.IsOff)
        {
            using var batch = new NpgsqlBatch(Open(), _transaction) { BatchCommands = { command } };
            batch.ExecuteNonQuery();
        }
        else
        {
            _deferred.Add(table, command, canBeRepaired);
        }
    }

    /// <summary>Whether what this process has heard lately of the repository versions is good enough here.</summary>
    public bool TrustsReaders => !_hasVersions && _changed.Count == 0 && !_locks.IsWantedOtherThan(_treeLocks);

    /// <summary>The version of a repository's rows that this transaction reads; null once it has changed them itself.</summary>
    public long? VersionOf(string repository)
    {
        if (_changed.Contains(repository))
        {
            return null;
        }
        if (_locks.IsWanted)
        {
            Open();
        }
        if (!_hasVersions)
        {
            var reading = repositoryVersions.Reading;
            using var command = new NpgsqlCommand(VersionReading.Sql, OpenToRead());
            using var reader = command.ExecuteReader();
            ReadVersions(reader, reading);
        }
        return _versions.GetValueOrDefault(repository);
    }

    /// <param name="before">Runs just before the commit is sent.</param>
    /// <param name="after">Runs once it is done; not after a rollback.</param>
    public void OnCommit(Action before, Action after) => _commitActions.Add((before, after));

    /// <summary>How often this transaction has changed a repository that is cached whole.</summary>
    public int Changes { get; private set; }

    public void MarkChanged(string repository)
    {
        _changed.Add(repository);
        Changes++;
    }

    public void Commit()
    {
        var mustLast = _transaction is not null || !_deferred.CanBeRepaired;
        if (_deferred.Any)
        {
            Begin();
        }
        if (_connection is null || _transaction is null)
        {
            return;
        }
        _commitActions.ForEach(action => action.Before());
        // What this transaction has changed, triggers included, is known here as soon as it is committed.
        var reading = repositoryVersions.Reading;
        using var batch = new NpgsqlBatch(_connection, _transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(VersionReading.Sql));
        string[] end = mustLast ? ["commit"] : ["set local synchronous_commit = off", "commit"];
        Array.ForEach(end, sql => batch.BatchCommands.Add(new NpgsqlBatchCommand(sql)));
        Dictionary<string, long> versions;
        using (var reader = SendAfterLocks(batch))
        {
            versions = VersionReading.ReadToEnd(reader);
        }
        repositoryVersions.Observe(versions, reading);
        _commitActions.ForEach(action => action.After());
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

    private NpgsqlConnection Begin()
    {
        var connection = _connection ??= dataSource.OpenConnection();
        _transaction ??= connection.BeginTransaction(
            isolation == IsolationLevel.Unspecified ? IsolationLevel.ReadCommitted : isolation
        );
        return connection;
    }

    private NpgsqlDataReader SendAfterLocks(NpgsqlBatch batch)
    {
        var wanted = _locks.Take();
        var deferred = _deferred.TakeAll();
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
            if (exception.SqlState != PostgresErrorCodes.LockNotAvailable || wanted.Count == 0)
            {
                throw;
            }
            throw new DistributedWriteLockTimeoutException(wanted[0].Id);
        }
    }

    private void ReadVersions(NpgsqlDataReader reader, long reading)
    {
        foreach (var (name, version) in VersionReading.Read(reader))
        {
            _versions[name] = version;
        }
        _hasVersions = true;
        repositoryVersions.Observe(_versions, reading);
    }
}
