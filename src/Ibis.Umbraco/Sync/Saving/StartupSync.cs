using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Saving;

/// <summary>Exports and imports at start where the settings say so. Nodes that start together take turns.</summary>
internal sealed partial class StartupSync(
    SyncRuns runs,
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
            await runs.ExportAsync(
                new SyncRequest(Group: options.ExportAtStartup),
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
        var run = await runs.ImportAsync(new SyncRequest(Group: group), new SilentProgress(), cancellationToken);
        foreach (var problem in run.Problems)
        {
            LogProblem(problem);
        }
        foreach (var warning in run.Warnings)
        {
            LogWarning(warning);
        }
        LogDone(run.Results.Count, run.Problems.Count);
    }

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private partial void LogProblem(SyncProblem problem);

    [LoggerMessage(LogLevel.Warning, "{Warning}")]
    private partial void LogWarning(SyncProblem warning);

    [LoggerMessage(LogLevel.Information, "{Count} uSync files were imported at start, {Problems} could not be")]
    private partial void LogDone(int count, int problems);
}
