using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ibis.Umbraco.Sync.Runs;

internal sealed partial class SchemaSync(
    SyncRuns runs,
    SyncSets sets,
    SyncRunRows rows,
    SyncLock runLock,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<SchemaSync> logger
) : ISchemaSync, IAsyncDisposable
{
    private Task _background = Task.CompletedTask;

    public async Task<SyncRunView?> StartAsync(SyncRequest request, CancellationToken cancellationToken)
    {
        SyncRuns.Check(request);
        var held = await runLock.TryTakeAsync(cancellationToken);
        if (held is null)
        {
            return null;
        }
        Guid id;
        try
        {
            id = await rows.StartAsync(request, cancellationToken);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
        // Nothing of the caller goes along: its scope, its user and its request end before the run does.
        using (ExecutionContext.SuppressFlow())
        {
            _background = Task.Run(() => InBackgroundAsync(id, request, held), CancellationToken.None);
        }
        return await rows.GetAsync(id, cancellationToken);
    }

    public async Task<SyncRunView> RunAsync(
        SyncRequest request,
        ISyncProgress progress,
        CancellationToken cancellationToken
    )
    {
        SyncRuns.Check(request);
        await using var held = await runLock.TakeAsync(cancellationToken);
        var id = await rows.StartAsync(request, cancellationToken);
        return await RunAsync(id, request, progress, cancellationToken);
    }

    public async Task<SyncRunView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await rows.GetAsync(id, cancellationToken) is { } run ? await SeenAsync(run, cancellationToken) : null;

    public async Task<IReadOnlyList<SyncRunView>> HistoryAsync(CancellationToken cancellationToken)
    {
        var history = new List<SyncRunView>();
        foreach (var run in await rows.HistoryAsync(cancellationToken))
        {
            history.Add(await SeenAsync(run, cancellationToken));
        }
        return history;
    }

    public async Task<bool> CancelAsync(Guid id, CancellationToken cancellationToken) =>
        await rows.GetAsync(id, cancellationToken) is { Status: SyncRunStatus.Running } run
        && (await SeenAsync(run, cancellationToken)).Status == SyncRunStatus.Running
        && await rows.CancelAsync(id, cancellationToken);

    /// <summary>Waits for what works in the background, which the end of the site has asked to end.</summary>
    public async ValueTask DisposeAsync() => await _background;

    // The row of a run whose process was killed goes on saying that it works; the lock went with the process.
    private async Task<SyncRunView> SeenAsync(SyncRunView run, CancellationToken cancellationToken)
    {
        if (run.Status != SyncRunStatus.Running || await runLock.IsTakenAsync(cancellationToken))
        {
            return run;
        }
        // It may have ended between the two questions.
        var again = await rows.GetAsync(run.Id, cancellationToken);
        return again is { Status: not SyncRunStatus.Running } ? again : run with { Status = SyncRunStatus.Interrupted };
    }

    private async Task InBackgroundAsync(Guid id, SyncRequest request, IAsyncDisposable held)
    {
        try
        {
            await using (held)
            {
                await RunAsync(id, request, new SilentProgress(), lifetime.ApplicationStopping);
            }
        }
        catch (Exception exception)
        {
            // Nobody waits for it; whoever looks at the run sees that it was interrupted.
            LogBroken(exception, request.Action);
        }
    }

    private async Task<SyncRunView> RunAsync(
        Guid id,
        SyncRequest request,
        ISyncProgress progress,
        CancellationToken cancellationToken
    )
    {
        var run = new SyncRun(request, sets);
        var status = SyncRunStatus.Interrupted;
        try
        {
            await using var recorded = new RecordedProgress(id, rows, progress, time, logger, cancellationToken);
            try
            {
                await runs.RunAsync(run, recorded, recorded.Asked);
                status = run.Problems.Count == 0 ? SyncRunStatus.Succeeded : SyncRunStatus.Failed;
            }
            catch (OperationCanceledException) when (recorded.Asked.IsCancellationRequested)
            {
                progress.Finish();
                status = SyncRunStatus.Canceled;
            }
        }
        finally
        {
            await EndAsync(id, status, run.ToResult());
        }
        return (await rows.GetAsync(id, CancellationToken.None))!;
    }

    private async Task EndAsync(Guid id, SyncRunStatus status, SyncRunResult result)
    {
        try
        {
            await rows.EndAsync(id, status, result);
        }
        catch (NpgsqlException exception) when (status == SyncRunStatus.Interrupted)
        {
            // What interrupted the run is on its way to the caller; the row is put right by the next run.
            LogNotEnded(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The uSync {Action} in the background broke off")]
    private partial void LogBroken(Exception exception, SyncAction action);

    [LoggerMessage(LogLevel.Warning, "The end of a uSync run could not be written")]
    private partial void LogNotEnded(Exception exception);
}
