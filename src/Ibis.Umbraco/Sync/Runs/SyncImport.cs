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

    public async Task RunAsync(SyncRun run, ISyncProgress progress, CancellationToken cancellationToken)
    {
        if (!run.DryRun && !run.Request.Atomic)
        {
            await ImportAsync(run, progress, cancellationToken);
            return;
        }
        var stays = false;
        try
        {
            using var scope = scopes.CreateCoreScope();
            await ImportAsync(run, progress, cancellationToken);
            stays = !run.DryRun && run.Problems.Count == 0;
            if (stays)
            {
                scope.Complete();
            }
        }
        finally
        {
            if (!stays)
            {
                idKeys.ClearCache();
            }
        }
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
            progress.Kind(items.Kind.Folder);
            var files = items.InOrder(
                [.. read[items].Where(file => file.Marker is null && run.Handler(items.Kind).Admits(file.Root))],
                run
            );
            await PassesAsync(items, files, run, progress, cancellationToken);
            run.IsSwapping = false;
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
        progress.Finish();
    }

    // An item that has had its first pass only is half in. So when the run is ended early, those get their second one first.
    private async Task PassesAsync(
        ISyncItems items,
        IReadOnlyList<SyncFile> files,
        SyncRun run,
        ISyncProgress progress,
        CancellationToken cancellationToken
    )
    {
        var begun = new List<SyncFile>();
        try
        {
            await PassAsync(items, files, SyncPass.First, run, progress, begun, cancellationToken);
            await AgainAsync(items, files, run, cancellationToken);
        }
        finally
        {
            if (items.Kind.TwoPass && (begun.Count == files.Count || cancellationToken.IsCancellationRequested))
            {
                var rest = begun.Except(run.Failed(begun)).ToList();
                await PassAsync(items, rest, SyncPass.Second, run, null, null, CancellationToken.None);
            }
        }
    }

    // An item may name one of a later file, and need it to be public. So what failed is tried again behind the others,
    // as long as more of it gets in.
    private async Task AgainAsync(
        ISyncItems items,
        IReadOnlyList<SyncFile> files,
        SyncRun run,
        CancellationToken cancellationToken
    )
    {
        if (items.Kind.TwoPass)
        {
            return;
        }
        var tried = files.Count;
        for (var failed = run.Failed(files); failed.Count > 0 && failed.Count < tried; failed = run.Failed(failed))
        {
            tried = failed.Count;
            run.TakeBack(failed);
            await PassAsync(items, failed, SyncPass.First, run, null, null, cancellationToken);
        }
    }

    private async Task PassAsync(
        ISyncItems items,
        IReadOnlyList<SyncFile> files,
        SyncPass pass,
        SyncRun run,
        ISyncProgress? progress,
        List<SyncFile>? begun,
        CancellationToken cancellationToken
    )
    {
        foreach (var group in files.Chunk(items.Kind.TwoPass ? 1 : GroupSize))
        {
            // While two types swap their aliases, one of them has a passing one.
            if (!run.IsSwapping)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
            begun?.AddRange(group);
            await transactions.EachAsync(items, group, run, file => ImportAsync(items, file, pass, run));
            progress?.Done(group.Length);
        }
    }

    private async Task<SyncOutcome> ImportAsync(ISyncItems items, SyncFile file, SyncPass pass, SyncRun run)
    {
        var mark = run.WarningMark;
        var outcome = await items.ImportAsync(reading.Whole(items.Kind, file), pass, run);
        return run.Handler(items.Kind).FailOnWarnings && run.FirstSince(mark) is { } warning
            ? throw new SyncFileException(warning)
            : outcome;
    }

    private async Task DeleteAsync(
        ISyncItems items,
        IReadOnlyList<SyncFile> files,
        SyncRun run,
        ISyncProgress progress,
        CancellationToken cancellationToken
    )
    {
        if (run.Handler(items.Kind).NoRemove)
        {
            progress.Done(files.Count(file => file.Marker is not null));
            return;
        }
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
            || !run.Results.Any(result => result.Kind == items.Kind.Folder && result.Change == SyncChange.Delete)
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
