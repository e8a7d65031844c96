using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>The items of one kind: brought in from files and written to them.</summary>
/// <remarks>Every member is called inside of a scope; one that throws leaves nothing behind.</remarks>
internal interface ISyncItems
{
    SyncKind Kind { get; }

    /// <summary>The files so that each stands behind those it needs. Files that cannot be ordered become problems and are left out.</summary>
    IReadOnlyList<SyncFile> InOrder(IReadOnlyList<SyncFile> files, SyncRun run);

    /// <summary>Reads ahead what the next files need, in one go.</summary>
    Task PrepareAsync(IReadOnlyList<SyncFile> files, SyncRun run);

    /// <summary>Drops what was remembered about items, because a transaction that made some of them was undone.</summary>
    void Forget();

    Task<SyncOutcome> ImportAsync(SyncFile file, SyncPass pass, SyncRun run);

    Task<SyncOutcome> DeleteAsync(SyncFile marker, SyncRun run);

    IAsyncEnumerable<SyncItem> AllAsync();

    /// <summary>One item by its key, or null when there is none.</summary>
    Task<SyncItem?> OneAsync(Guid key);
}

internal enum SyncPass
{
    First,
    Second,
}

/// <summary>An item as it stands in its file.</summary>
/// <param name="Match">What makes it the same item as one in another file, beside the key.</param>
internal sealed record SyncItem(Guid Key, string Match, string FileName, XElement Root)
{
    /// <summary>The names of what it lies below, from the top.</summary>
    public IReadOnlyList<string> Ancestors { get; init; } = [];
}
