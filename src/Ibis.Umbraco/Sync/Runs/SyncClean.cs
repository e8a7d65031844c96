using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Deletes the items below one that have no file in the folder of the marker that asks for it.</summary>
/// <remarks>
/// A file that could not be read or brought in may be the one that says an item is to stay. So nothing is cleaned in a run
/// in which something failed, nor where there is no other file.
/// </remarks>
internal sealed class SyncClean(SyncTransactions transactions, SyncFolders folders)
{
    public async Task CleanAsync(
        ISyncItems items,
        IReadOnlyList<SyncFile> files,
        SyncRun run,
        CancellationToken cancellationToken
    )
    {
        foreach (var marker in files.Where(file => file.Marker == SyncMarker.Clean))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (items is not ICleansChildren tree)
            {
                run.Fail(
                    marker.Refuse(
                        $"{items.Kind.Folder} do not lie below each other, so there is nothing to clean",
                        "delete each item by a marker of its own and remove this file"
                    )
                );
                continue;
            }
            var filed = Below(items.Kind, marker, files);
            if (run.Problems.Count > 0 || filed.Keys.Count == 0)
            {
                run.Warn(
                    marker.Refuse(
                        filed.Keys.Count == 0
                            ? "nothing was cleaned, because there is no other file in its folder"
                            : "nothing was cleaned, because something failed before",
                        "mend that and import again"
                    )
                );
                continue;
            }
            await CleanAsync(items, tree, marker, filed, run, cancellationToken);
        }
    }

    // What uses an item goes before the item, so those that must stay are asked again as long as one of them went.
    private async Task CleanAsync(
        ISyncItems items,
        ICleansChildren tree,
        SyncFile marker,
        SyncFiled filed,
        SyncRun run,
        CancellationToken cancellationToken
    )
    {
        var left = (await tree.ChildrenAsync(marker.Key)).Where(child => !filed.Has(child.Key, child.Alias)).ToList();
        var reasons = new Dictionary<SyncChild, string>();
        bool progressed;
        do
        {
            progressed = false;
            foreach (var child in left.ToList())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await tree.ReasonToKeepAsync(child, filed) is { } reason)
                {
                    reasons[child] = reason;
                    continue;
                }
                var deletion = Deletion(marker, child);
                await transactions.EachAsync(items, [deletion], run, file => items.DeleteAsync(file, run));
                left.Remove(child);
                progressed = true;
            }
        } while (progressed && left.Count > 0);
        foreach (var child in left)
        {
            run.Fail(
                marker.Refuse(
                    $"'{child.Alias}' has no file and is not deleted, because {reasons[child]}",
                    "remove what needs it first, or export it"
                )
            );
        }
    }

    private SyncFiled Below(SyncKind kind, SyncFile marker, IReadOnlyList<SyncFile> files)
    {
        var place = Path.GetDirectoryName(folders.PlaceOf(kind, marker.Path)) ?? string.Empty;
        var below = files
            .Where(file => file.Marker is null && IsBelow(folders.PlaceOf(kind, file.Path), place))
            .ToList();
        return new SyncFiled(
            below.Select(file => file.Key).ToHashSet(),
            (kind.AliasIsUnique ? below.Select(file => file.Alias) : []).ToHashSet(StringComparer.OrdinalIgnoreCase)
        );
    }

    private static bool IsBelow(string path, string folder) =>
        folder.Length == 0 || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static SyncFile Deletion(SyncFile marker, SyncChild child) =>
        marker with
        {
            Key = child.Key,
            Alias = child.Alias,
            Marker = SyncMarker.Delete,
            Root = new XElement(marker.Root),
        };
}
