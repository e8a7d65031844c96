using Microsoft.Extensions.Logging;

namespace Ibis.Umbraco.Database.Bundled;

/// <summary>Starts the server again when it ends while its site lives. The socket, and so the connection string, stays the same.</summary>
internal sealed partial class ServerWatch : IAsyncDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _stop = new();
    private readonly ServerHome _home;
    private readonly Cluster _cluster;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private Task _loop = Task.CompletedTask;

    private ServerWatch(ServerHome home, Cluster cluster, TimeProvider time, ILogger logger) =>
        (_home, _cluster, _time, _logger) = (home, cluster, time, logger);

    public static ServerWatch Begin(ServerHome home, Cluster cluster, TimeProvider time, ILogger logger)
    {
        var watch = new ServerWatch(home, cluster, time, logger);
        watch._loop = watch.RunAsync(watch._stop.Token);
        return watch;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_interval, _time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (Postmaster.Read(_home.Data)?.State is null or PostmasterState.Gone or PostmasterState.Uncollected)
            {
                await RestartAsync(cancellationToken);
            }
        }
    }

    private async Task RestartAsync(CancellationToken cancellationToken)
    {
        LogEnded(_logger);
        try
        {
            var postmaster = await _cluster.StartAsync(cancellationToken);
            LogRestarted(_logger, postmaster.ProcessId);
        }
        catch (DatabaseStartException exception)
        {
            LogRestartFailed(_logger, exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "PostgreSQL has ended unexpectedly and is started again")]
    private static partial void LogEnded(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL runs again as process {ProcessId}")]
    private static partial void LogRestarted(ILogger logger, int processId);

    [LoggerMessage(Level = LogLevel.Error, Message = "PostgreSQL could not be started again: {Reason}")]
    private static partial void LogRestartFailed(ILogger logger, string reason);
}
