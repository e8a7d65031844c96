using Dapper;
using Ibis.Umbraco.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ibis.Umbraco.Scheduling;

/// <summary>Runs one kind of work for as long as the site runs.</summary>
internal sealed partial class RecurringWork<T>(
    T work,
    NpgsqlDataSource dataSource,
    TimeProvider time,
    ILogger<RecurringWork<T>> logger
) : BackgroundService
    where T : IRecurringWork
{
    // Apart from the locks of scopes, which the work itself takes.
    private const int LockSpace = 0x4942494A;

    /// <returns>False when another node is doing the work at this moment.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        if (!work.OneNodeIsEnough)
        {
            await work.RunAsync(time.GetUtcNow(), cancellation);
            return true;
        }
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var turn = await connection.BeginTransactionAsync(cancellation);
        var isOurs = await connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(
                "select pg_try_advisory_xact_lock(@LockSpace, hashtext(@name))",
                new { LockSpace, name = typeof(T).Name },
                turn,
                cancellationToken: cancellation
            )
        );
        if (isOurs)
        {
            await work.RunAsync(time.GetUtcNow(), cancellation);
        }
        return isOurs;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(UntilNext(), time, stoppingToken);
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (DatabaseOutage.IsBehind(exception))
            {
                LogOutage(typeof(T).Name, exception.GetBaseException().Message);
            }
            catch (Exception exception)
            {
                // The next run may find another situation; the site goes on in any case.
                LogFailed(exception, typeof(T).Name);
            }
        }
    }

    private TimeSpan UntilNext()
    {
        var since = TimeSpan.FromTicks(time.GetUtcNow().Ticks % work.Period.Ticks);
        return work.Period - since;
    }

    [LoggerMessage(
        LogLevel.Warning,
        "{Work} was left out, because the database could not answer ({Reason}). It runs again at its next time."
    )]
    private partial void LogOutage(string work, string reason);

    [LoggerMessage(LogLevel.Error, "{Work} failed. It runs again at its next time.")]
    private partial void LogFailed(Exception exception, string work);
}
