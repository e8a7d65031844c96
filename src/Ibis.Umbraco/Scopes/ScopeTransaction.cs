using System.Data;
using Npgsql;
using Umbraco.Cms.Core;

namespace Ibis.Umbraco.Scopes;

/// <summary>The transaction of one root scope, opened by the first statement, and what it knows of the cached repositories.</summary>
/// <remarks>
/// A scope that is answered from caches never opens it, and one that only reads begins no transaction. The versions of the
/// repositories are read with its first statement.
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

    private readonly ScopeConnection _connection = new(dataSource, isolation);
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly List<(Action Before, Action After)> _commitActions = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private bool _hasVersions;
    private bool _hasVersionsInside;

    /// <summary>What features keep for the length of this transaction, by their own key.</summary>
    public Dictionary<object, object> Items { get; } = [];

    /// <summary>Whether something may have been written, or a lock is held or wanted.</summary>
    public bool IsWriting => _connection.IsInTransaction || _connection.Locks.IsWanted;

    public void QueueLock(LockRequest request) => _connection.Locks.Add(request);

    /// <summary>The connection inside the transaction, with every lock taken that was asked for so far.</summary>
    public NpgsqlConnection Open()
    {
        var connection = _connection.Begin();
        if (!_hasVersionsInside || _connection.Locks.IsWanted)
        {
            using var batch = _connection.Batch();
            using var reader = ExecuteReader(batch);
        }
        else if (_connection.Deferred.Any)
        {
            using var batch = _connection.Deferred.TakeBatch(connection);
            batch.ExecuteNonQuery();
        }
        return connection;
    }

    /// <summary>As <see cref="Open"/>, for a statement whose text is known.</summary>
    public NpgsqlConnection OpenFor(string sql)
    {
        if (StatementKind.IsSavepoint(sql))
        {
            _connection.Deferred.IsOff = true;
        }
        return Open();
    }

    /// <summary>The connection for a statement that only reads; a transaction is begun only for locks.</summary>
    public NpgsqlConnection OpenToRead(string? sql = null)
    {
        var deferred = _connection.Deferred;
        var mustWait = sql is null ? deferred.Any : deferred.Concerns(sql);
        return mustWait || !_connection.ReadsAlone ? Open() : _connection.Open();
    }

    public NpgsqlBatch LockingBatch() => _connection.Batch();

    /// <summary>Locks, versions and what was deferred go before the caller's own statements; the reader stands at the caller's first.</summary>
    public NpgsqlDataReader ExecuteReader(NpgsqlBatch batch)
    {
        if (_hasVersionsInside)
        {
            return _connection.Send(batch);
        }
        var reading = repositoryVersions.Reading;
        batch.BatchCommands.Insert(0, new NpgsqlBatchCommand(VersionReading.Sql));
        var reader = _connection.Send(batch);
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
        if (_connection.Deferred.IsOff)
        {
            Open();
            using var batch = _connection.Batch();
            batch.BatchCommands.Add(command);
            batch.ExecuteNonQuery();
        }
        else
        {
            _connection.Deferred.Add(table, command, canBeRepaired);
        }
    }

    /// <summary>Whether what this process has heard lately of the repository versions is good enough here.</summary>
    public bool TrustsReaders =>
        !_hasVersions && _changed.Count == 0 && !_connection.Locks.IsWantedOtherThan(_treeLocks);

    /// <summary>The version of a repository's rows that this transaction reads; null once it has changed them itself.</summary>
    public long? VersionOf(string repository)
    {
        if (_changed.Contains(repository))
        {
            return null;
        }
        if (_connection.Locks.IsWanted)
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
        var mustLast = _connection.IsInTransaction || !_connection.Deferred.CanBeRepaired;
        if (_connection.Deferred.Any)
        {
            _connection.Begin();
        }
        if (!_connection.IsInTransaction)
        {
            return;
        }
        _commitActions.ForEach(action => action.Before());
        // What this transaction has changed, triggers included, is known here as soon as it is committed.
        var reading = repositoryVersions.Reading;
        using var batch = _connection.Batch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(VersionReading.Sql));
        string[] end = mustLast ? ["commit"] : ["set local synchronous_commit = off", "commit"];
        Array.ForEach(end, sql => batch.BatchCommands.Add(new NpgsqlBatchCommand(sql)));
        Dictionary<string, long> versions;
        using (var reader = _connection.Send(batch))
        {
            versions = VersionReading.ReadToEnd(reader);
        }
        repositoryVersions.Observe(versions, reading);
        _commitActions.ForEach(action => action.After());
    }

    /// <inheritdoc cref="ScopeConnection.StatementFailed"/>
    public void StatementFailed() => _connection.StatementFailed();

    public void Rollback() => _connection.Rollback();

    public void Dispose() => _connection.Dispose();

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
