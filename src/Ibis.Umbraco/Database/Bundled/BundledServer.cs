using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ibis.Umbraco.Database.Bundled;

/// <summary>The running server that belongs to this site alone, from its start until it is disposed.</summary>
internal sealed partial class BundledServer : IAsyncDisposable
{
    private static readonly TimeSpan _lockPatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _endPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _ownership;
    private readonly Cluster _cluster;
    private readonly StopSignals _signals;
    private readonly ServerWatch _watch;
    private readonly Lazy<Task> _stop;

    private BundledServer(
        FileStream ownership,
        Cluster cluster,
        ServerWatch watch,
        StopSignals signals,
        string connectionString
    )
    {
        (_ownership, _cluster, _watch, _signals, ConnectionString) = (
            ownership,
            cluster,
            watch,
            signals,
            connectionString
        );
        _stop = new Lazy<Task>(StopAsync);
        signals.StopWith(() => _stop.Value);
    }

    /// <summary>A signal came before a host answered signals, and the server is stopped for it.</summary>
    public bool IsInterrupted => _signals.Came.IsCancellationRequested;

    public string ConnectionString { get; }

    public static async Task<BundledServer> StartAsync(
        ServerHome home,
        string contentRoot,
        DatabaseOptions options,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        var time = TimeProvider.System;
        var ownership =
            await LockAsync(home, time, cancellationToken)
            ?? throw new DatabaseStartException(
                $"Another site is already running on the database in {home.Folder}: stop it, or give this one a database of its own with Ibis:Database:DataPath or ConnectionStrings:Ibis."
            );
        var signals = new StopSignals();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, signals.Came);
        Cluster? cluster = null;
        try
        {
            var binaries = await PostgresBinaries.FindAsync(contentRoot, options, home.Account, either.Token);
            var password = home.ReadOrMakePassword();
            await DataFolder.MakeAsync(home, binaries, password, either.Token);
            cluster = new Cluster(home, binaries, options, time, logger);
            var connectionString = await StartAsync(home, password, cluster, time, logger, either.Token);
            var watch = ServerWatch.Begin(home, cluster, time, logger);
            return new BundledServer(ownership, cluster, watch, signals, connectionString);
        }
        catch (Exception exception)
        {
            await (cluster?.StopAsync(CancellationToken.None) ?? Task.CompletedTask);
            await ownership.DisposeAsync();
            signals.StopWith(() => Task.CompletedTask);
            if (exception is OperationCanceledException && signals.Came.IsCancellationRequested)
            {
                throw new DatabaseStartException("The start was interrupted.", exception);
            }

            signals.Dispose();
            throw;
        }
    }

    /// <summary>The connection string of a server that a living site owns; null when no site does.</summary>
    public static async Task<string?> FindRunningAsync(ServerHome home, CancellationToken cancellationToken)
    {
        await using var free = home.TryLock();
        if (free is not null || Postmaster.Read(home.Data) is not { State: PostmasterState.Ready } postmaster)
        {
            return null;
        }

        var connectionString = Cluster.ConnectionString(postmaster, home.ReadOrMakePassword());
        await EnsureDatabaseAsync(connectionString, home, cancellationToken);
        return connectionString;
    }

    public void LeaveSignalsToHost() => _signals.Dispose();

    // A signal and the end of the start may both ask for it; the process must not end before it is done.
    public ValueTask DisposeAsync() => new(_stop.Value);

    private async Task StopAsync()
    {
        await _watch.DisposeAsync();
        await _cluster.StopAsync(CancellationToken.None);
        await _ownership.DisposeAsync();
        LeaveSignalsToHost();
    }

    private static async Task<string> StartAsync(
        ServerHome home,
        string password,
        Cluster cluster,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        var deadline = time.GetUtcNow() + _endPatience;
        while (true)
        {
            var postmaster = await cluster.StartAsync(cancellationToken);
            var connectionString = Cluster.ConnectionString(postmaster, password);
            try
            {
                await EnsureDatabaseAsync(connectionString, home, cancellationToken);
                LogRunning(logger, postmaster.ProcessId, home.Folder);
                return connectionString;
            }
            catch (DatabaseStartException exception)
                when (exception.InnerException is NpgsqlException { IsTransient: true } && time.GetUtcNow() < deadline)
            {
                // The server that was to be taken over was just ending.
                await Task.Delay(_pause, time, cancellationToken);
            }
        }
    }

    private static async Task<FileStream?> LockAsync(
        ServerHome home,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        // A site that is just stopping gets the time to finish.
        var deadline = time.GetUtcNow() + _lockPatience;
        while (true)
        {
            if (home.TryLock() is { } ownership)
            {
                return ownership;
            }

            if (time.GetUtcNow() > deadline)
            {
                return null;
            }

            await Task.Delay(_pause, time, cancellationToken);
        }
    }

    private static async Task EnsureDatabaseAsync(
        string connectionString,
        ServerHome home,
        CancellationToken cancellationToken
    )
    {
        var maintenance = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Database = "postgres",
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var find = new NpgsqlCommand("select 1 from pg_database where datname = 'ibis'", connection);
            if (await find.ExecuteScalarAsync(cancellationToken) is null)
            {
                await using var create = new NpgsqlCommand("create database ibis", connection);
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        catch (NpgsqlException exception)
        {
            throw new DatabaseStartException(
                $"The bundled PostgreSQL in {home.Folder} runs but does not let the site in ({exception.Message}): the password file beside the data must be the one it was made with.",
                exception
            );
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL runs as process {ProcessId} on {Folder}")]
    private static partial void LogRunning(ILogger logger, int processId, string folder);
}
