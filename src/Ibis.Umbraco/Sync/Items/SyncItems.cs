using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>What all kinds share: find, compare, apply, compare again, save.</summary>
internal abstract class SyncItems<T>(SyncKind kind) : ISyncItems
    where T : class
{
    public SyncKind Kind => kind;

    public virtual IReadOnlyList<SyncFile> InOrder(IReadOnlyList<SyncFile> files, SyncRun run) =>
        [.. files.OrderBy(file => file.Level).ThenBy(file => file.Root.Int("Info", "SortOrder"))];

    public virtual Task PrepareAsync(IReadOnlyList<SyncFile> files, SyncRun run) => Task.CompletedTask;

    public virtual void Forget() { }

    public virtual async Task<SyncOutcome> ImportAsync(SyncFile file, SyncPass pass, SyncRun run)
    {
        var item = await FindAsync(file, run);
        var before = item is null ? null : await WriteAsync(item);
        if (before is not null && run.Handler(Kind).CreateOnly && !run.Made(file))
        {
            return SyncChange.NoChange;
        }
        var isComplete = run.Force || before is null || HasAllBeside(file);
        if (
            before is not null
            && !run.Force
            && isComplete
            && CanonicalXml.Same(Comparable(before), Comparable(file.Root))
        )
        {
            return SyncChange.NoChange;
        }
        var isNew = item is null;
        item = await ApplyAsync(item, file, pass, run);

        var after = before is null ? null : await WriteAsync(item);
        // A file of an older format never equals what we write; what counts is whether it would change anything.
        if (before is not null && !run.Force && isComplete && CanonicalXml.Same(before, after!))
        {
            return SyncChange.NoChange;
        }
        await SaveAsync(item, isNew, file, run);
        return before is null || after is null
            ? SyncChange.Create
            : new SyncOutcome(SyncChange.Update, SyncDifferences.Between(before, after));
    }

    public async Task<SyncOutcome> DeleteAsync(SyncFile marker, SyncRun run)
    {
        if (await FindAsync(marker, run) is not { } item)
        {
            return SyncChange.NoChange;
        }
        await RemoveAsync(item, marker);
        return SyncChange.Delete;
    }

    public async IAsyncEnumerable<SyncItem> AllAsync()
    {
        await foreach (var item in ListAsync())
        {
            yield return await ItemAsync(item);
        }
    }

    public async Task<SyncItem?> OneAsync(Guid key) => await GetAsync(key) is { } item ? await ItemAsync(item) : null;

    /// <summary>The item that a file or a marker speaks of, safe to change.</summary>
    protected abstract Task<T?> FindAsync(SyncFile file, SyncRun run);

    protected abstract Task<T> ApplyAsync(T? existing, SyncFile file, SyncPass pass, SyncRun run);

    protected abstract Task SaveAsync(T item, bool isNew, SyncFile file, SyncRun run);

    protected abstract Task RemoveAsync(T item, SyncFile marker);

    protected abstract IAsyncEnumerable<T> ListAsync();

    protected abstract Task<T?> GetAsync(Guid key);

    protected abstract Task<XElement> WriteAsync(T item);

    protected abstract Task<SyncItem> ItemAsync(T item);

    /// <summary>Whether the site has what lies beside the file and belongs to its item.</summary>
    protected virtual bool HasAllBeside(SyncFile file) => true;

    /// <summary>The part of a file that counts when it is compared with the item.</summary>
    protected virtual XElement Comparable(XElement root) => root;
}
