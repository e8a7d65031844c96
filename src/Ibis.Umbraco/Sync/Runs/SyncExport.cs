using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Writes all items to files, and the file that names the format.</summary>
internal sealed class SyncExport(
    IEnumerable<ISyncItems> kinds,
    SyncFolders folders,
    ItemFiles files,
    ICoreScopeProvider scopes,
    SyncOptions options,
    SyncSets sets
)
{
    private readonly List<ISyncItems> _kinds = [.. kinds.OrderBy(items => items.Kind.Priority)];

    public async Task RunAsync(SyncRun run, ISyncProgress progress, CancellationToken cancellationToken)
    {
        var request = run.Request;
        progress.Start(0);
        foreach (
            var items in _kinds.Where(items => IsWanted(items.Kind, request) && sets.Includes(items.Kind, "export"))
        )
        {
            progress.Kind(items.Kind.Folder);
            try
            {
                await ExportAsync(items, run, progress, cancellationToken);
            }
            catch (NotSupportedException exception)
            {
                run.Fail(
                    new SyncProblem(
                        folders.Shown(files.FolderOf(items.Kind)),
                        0,
                        exception.Message,
                        "the other kinds were exported"
                    )
                );
            }
        }
        progress.Finish();
        if (request is { Folder: null, Group: null })
        {
            SyncFileWriter.Write(
                Path.Combine(folders.WriteRoot, VersionFile.Name),
                VersionFile.Make(options.ImagingSecret)
            );
        }
    }

    private async Task ExportAsync(
        ISyncItems items,
        SyncRun run,
        ISyncProgress progress,
        CancellationToken cancellationToken
    )
    {
        // One snapshot of the kind: a change that is made meanwhile is in whole or not at all.
        using var scope = scopes.CreateCoreScope(System.Data.IsolationLevel.RepeatableRead);
        await using var stage = files.Stage(items.Kind);
        await foreach (var item in items.AllAsync().WithCancellation(cancellationToken))
        {
            if (files.Wants(items.Kind, item))
            {
                stage.Add(item, run);
            }
            progress.Done(1);
        }
        stage.Publish(run, isAll: true);
        scope.Complete();
    }

    private static bool IsWanted(SyncKind kind, SyncRequest request) =>
        (request.Folder is null || kind.Folder.Equals(request.Folder, StringComparison.OrdinalIgnoreCase))
        && SyncGroups.Include(request.Group, kind);
}
