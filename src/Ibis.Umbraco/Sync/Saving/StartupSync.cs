using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Saving;

/// <summary>Exports and imports at start where the settings say so. Nodes that start together take turns.</summary>
internal sealed partial class StartupSync(
    ISchemaSync sync,
    SyncOptions options,
    SyncFolders folders,
    IKeyValueService keyValues,
    ILogger<StartupSync> logger
) : INotificationAsyncHandler<UmbracoApplicationStartedNotification>
{
    private const string FirstBootKey = "Ibis.Sync.FirstBoot";

    public async Task HandleAsync(
        UmbracoApplicationStartedNotification notification,
        CancellationToken cancellationToken
    )
    {
        if (!SyncGroups.IsOff(options.ExportAtStartup))
        {
            await sync.RunAsync(
                new SyncRequest(SyncAction.Export, Group: options.ExportAtStartup),
                new SilentProgress(),
                cancellationToken
            );
        }
        if (options.ImportOnFirstBoot && keyValues.GetValue(FirstBootKey) is null)
        {
            await ImportAsync(options.FirstBootGroup, cancellationToken);
            keyValues.SetValue(FirstBootKey, "done");
        }
        var stop = Path.Combine(folders.WriteRoot, options.StopFile);
        var once = Path.Combine(folders.WriteRoot, options.OnceFile);
        var isStopped = File.Exists(stop) && !(options.IgnoreStopIfOnceExists && File.Exists(once));
        if (!SyncGroups.IsOff(options.ImportAtStartup) && !isStopped)
        {
            await ImportAsync(options.ImportAtStartup, cancellationToken);
            if (File.Exists(once))
            {
                File.Delete(once);
                await File.WriteAllTextAsync(stop, string.Empty, cancellationToken);
            }
        }
    }

    private async Task ImportAsync(string group, CancellationToken cancellationToken)
    {
        var request = new SyncRequest(SyncAction.Import, Group: group);
        var run = await sync.RunAsync(request, new SilentProgress(), cancellationToken);
        if (run.Status == SyncRunStatus.Canceled)
        {
            // The site stops before it has started; the next start imports again.
            throw new OperationCanceledException(cancellationToken);
        }
        var result = run.Result!;
        if (result.Note is { } note)
        {
            LogNote(note);
        }
        foreach (var problem in result.Problems)
        {
            LogProblem(problem);
        }
        foreach (var warning in result.Warnings)
        {
            LogWarning(warning);
        }
        LogDone(result.Counts.Values.Sum(), result.Problems.Count);
    }

    [LoggerMessage(LogLevel.Warning, "{Note}")]
    private partial void LogNote(string note);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private partial void LogProblem(SyncProblem problem);

    [LoggerMessage(LogLevel.Warning, "{Warning}")]
    private partial void LogWarning(SyncProblem warning);

    [LoggerMessage(LogLevel.Information, "{Count} uSync files were imported at start, {Problems} could not be")]
    private partial void LogDone(int count, int problems);
}
