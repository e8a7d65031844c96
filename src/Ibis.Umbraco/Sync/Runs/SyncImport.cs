using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Brings all files in: kind after kind, each in two passes, and the deletions last.</summary>
internal sealed class SyncImport(
    IEnumerable<ISyncItems> kinds,
    SyncReading reading,
    SyncTransactions transactions,
    SyncClean clean,
    ICoreScopeProvider scopes,
    IIdKeyMap idKeys,
    SyncSets sets
)
{
    // Enough to make the commit cheap, few enough to try again when one of them is wrong.
    private const int GroupSize = 50;

    private readonly List<ISyncItems> _kinds = [.. kinds.OrderBy(items => items.Kind.Priority)];

    public async Task<SyncRun> RunAsync(
        SyncRequest request,
        ISyncProgress progress,
        CancellationToken cancellationToken
    )
    {
        var run = new SyncRun(request);
        if (!request.DryRun && !request.Atomic)
        {
            await ImportAsync(run, progress, cancellationToken);
            return run;
        }
        using (var scope = scopes.CreateCoreScope())
        {
            await ImportAsync(run, progress, cancellationToken);
            if (!request.DryRun && run.Problems.Count == 0)
            {
                scope.Complete();
            }
        }
        if (request.DryRun || run.Problems.Count > 0)
        {
            idKeys.ClearCache();
        }
        return run;
    }

    private async Task ImportAsync(SyncRun run, ISyncProgress progress, CancellationToken cancellationToken)
    {
        var wanted = _kinds
            .Where(items =>
                IsWanted(items.Kind, run.Request) && sets.Includes(items.Kind, run.DryRun ? "report" : "import")
            )
            .ToList();
        var read = wanted.ToDictionary(items => items, items => reading.Read(items.Kind, run));
        progress.Start(read.Sum(pair => pair.Value.Count));
        foreach (var items in wanted)
        {
            progress.Kind(items.Kind);
            var files = items.InOrder([.. read[items].Where(file => file.Marker is null)], run);
            await PassAsync(items, files, SyncPass.First, run, progress, cancellationToken);
            if (items.Kind.TwoPass)
            {
                var failed = run
                    .Results.Where(result => result.Change == SyncChange.Fail)
                    .Select(result => result.File)
                    .ToHashSet(StringComparer.Ordinal);
                await PassAsync(
                    items,
                    [.. files.Where(file => !failed.Contains(file.Shown))],
                    SyncPass.Second,
                    run,
                    null,
                    cancellationToken
                );
            }
            if (!items.Kind.DeletesLast)
            {
                await DeleteAsync(items, read[items], run, progress, cancellationToken);
            }
        }
        // The other way round: what uses an item goes before the item.
        foreach (var items in Enumerable.Reverse(wanted).Where(items => items.Kind.DeletesLast))
        {
            await DeleteAsync(items, read[items], run, progress, cancellationToken);
            await RemoveEmptyFoldersAsync(items, run);
        }
        progress.End();
    }

    private async Task PassAsync(
        ISyncItems items,
        IReadOnlyList<SyncFile> files,
        SyncPass pass,
        SyncRun run,
        ISyncProgress? progress,
        CancellationToken cancellationToken
    )
    {
        foreach (var group in files.Chunk(items.Kind.TwoPass ? 1 : GroupSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await transactions.EachAsync(
                items,
                group,
                run,
                file => items.ImportAsync(reading.Whole(items.Kind, file), pass, run)
            );
            progress?.Done(group.Length);
        }
    }

    private async Task DeleteAsync(
        ISyncItems items,
        IReadOnlyList<SyncFile> files,
        SyncRun run,
        ISyncProgress progress,
        CancellationToken cancellationToken
    )
    {
        var aliases = files
            .Where(file => file.Marker is null)
            .Select(file => file.Alias)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var marker in files.Where(file => file.Marker == SyncMarker.Delete))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Another item has the alias of the one that is gone.
            var safe = aliases.Contains(marker.Alias) ? marker with { Alias = string.Empty } : marker;
            await transactions.EachAsync(items, [safe], run, file => items.DeleteAsync(file, run));
            progress.Done(1);
        }
        await clean.CleanAsync(items, files, run, cancellationToken);
        progress.Done(files.Count(file => file.Marker == SyncMarker.Clean));
    }

    private async Task RemoveEmptyFoldersAsync(ISyncItems items, SyncRun run)
    {
        if (
            items is not IKeepsFolders folders
            || !run.Results.Any(result => result.Kind == items.Kind && result.Change == SyncChange.Delete)
        )
        {
            return;
        }
        using var scope = scopes.CreateCoreScope();
        await folders.RemoveEmptyFoldersAsync();
        scope.Complete();
    }

    private static bool IsWanted(SyncKind kind, SyncRequest request) =>
        (request.Folder is null || kind.Folder.Equals(request.Folder, StringComparison.OrdinalIgnoreCase))
        && SyncGroups.Include(request.Group, kind);
}
