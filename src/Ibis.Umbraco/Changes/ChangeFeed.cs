using Dapper;
using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ibis.Umbraco.Changes;

/// <summary>Listens for the other nodes' changes, and reads what it missed whenever it could not listen.</summary>
internal sealed partial class ChangeFeed(
    NpgsqlDataSource dataSource,
    ChangeLog log,
    ChangeApplication application,
    CommitDoubts doubts,
    Lazy<IEnumerable<IAfterDoubt>> repairs,
    TimeProvider time,
    ILogger<ChangeFeed> logger
) : BackgroundService, ICacheFreshness
{
    // A notification wakes the loop at once; the pause bounds how long a broken connection or a doubt can go unnoticed.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan DoubtfulBefore = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    private HashSet<long> _applied = [];
    private string? _horizon;
    private DateTimeOffset _caughtUp;
    private DateTimeOffset _pruned;

    public bool IsListening { get; private set; }

    /// <summary>Remembers where the log ends. To be called before any cache is filled.</summary>
    public async Task StartFromHereAsync(CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        _horizon = await connection.ExecuteScalarAsync<string>(
            new CommandDefinition(
                "select pg_snapshot_xmin(pg_current_snapshot())::text",
                cancellationToken: cancellation
            )
        );
        _caughtUp = time.GetUtcNow();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_horizon is null)
        {
            await StartFromHereAsync(stoppingToken);
        }
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                if (IsListening)
                {
                    LogLost(exception);
                }
                IsListening = false;
                doubts.Raise();
                await Task.Delay(Retry, time, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        var others = 0;
        connection.Notification += (_, notification) => others += notification.Payload == log.Origin.ToString() ? 0 : 1;
        await connection.ExecuteAsync($"listen {ChangeLog.Channel}");
        try
        {
            while (true)
            {
                others = 0;
                await CatchUpAsync(connection, cancellation);
                IsListening = true;
                // What this node wrote itself need not be read; what others write while this reads has been counted.
                var until = time.GetUtcNow() + Pause;
                while (others == 0 && until - time.GetUtcNow() is { Ticks: > 0 } left)
                {
                    await connection.WaitAsync(left, cancellation);
                }
            }
        }
        finally
        {
            // The pool hands the session on as it is.
            NpgsqlConnection.ClearPool(connection);
        }
    }

    // A server that was killed may still take connections and never answer them.
    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        attempt.CancelAfter(TimeSpan.FromSeconds(1));
        return await dataSource.OpenConnectionAsync(attempt.Token);
    }

    private async Task CatchUpAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now - _caughtUp > Kept)
        {
            application.ApplyEverything();
        }

        // Every transaction below the horizon had ended at the last reading, so its rows were seen then.
        var doubt = doubts.Raised;
        var command = new CommandDefinition(
            """
            select seq, origin, refresher, kind, data
            from umbraco.change
            where transaction_id >= @horizon::text::xid8 or created > @doubtful
            order by seq
            """,
            new { horizon = _horizon, doubtful = doubt is null ? DateTimeOffset.MaxValue : _caughtUp - DoubtfulBefore },
            cancellationToken: cancellation
        );
        var next = await connection.ExecuteScalarAsync<string>("select pg_snapshot_xmin(pg_current_snapshot())::text");
        var rows = (await connection.QueryAsync<Row>(command)).AsList();
        foreach (var row in rows.Where(row => doubt is not null || IsNew(row)))
        {
            Take(row);
        }
        if (doubt is not null)
        {
            await RepairAsync(doubt.Value, cancellation);
        }
        _applied = rows.Select(row => row.Seq).ToHashSet();
        _horizon = next;
        _caughtUp = now;
        await PruneAsync(connection, now);
    }

    private bool IsNew(Row row) => row.Origin != log.Origin && !_applied.Contains(row.Seq);

    private void Take(Row row)
    {
        try
        {
            application.Apply(new Change(row.Refresher, (ChangeKind)row.Kind, row.Data));
            _applied.Add(row.Seq);
        }
        catch (Exception exception) when (exception is not NpgsqlException)
        {
            // One message that cannot be applied must not keep the next ones out.
            LogFailed(exception, row.Seq, row.Refresher);
        }
    }

    private async Task RepairAsync(int doubt, CancellationToken cancellation)
    {
        foreach (var repair in repairs.Value)
        {
            await repair.RepairAsync(cancellation);
        }
        doubts.Settle(doubt);
    }

    private async Task PruneAsync(NpgsqlConnection connection, DateTimeOffset now)
    {
        if (now - _pruned < TimeSpan.FromHours(1))
        {
            return;
        }
        await connection.ExecuteAsync(
            "delete from umbraco.change where created < @oldest",
            new { oldest = now - Kept }
        );
        _pruned = now;
    }

    [LoggerMessage(LogLevel.Warning, "The connection that listens for other nodes' changes was lost; trying again.")]
    private partial void LogLost(Exception exception);

    [LoggerMessage(LogLevel.Error, "Change {Seq} for the cache {Refresher} could not be applied.")]
    private partial void LogFailed(Exception exception, long seq, Guid refresher);

    private sealed record Row(long Seq, Guid Origin, Guid Refresher, short Kind, string Data);
}
