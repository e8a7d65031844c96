using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Files of one kind, written aside and then put in place together.</summary>
/// <remarks>
/// Two items may want one name. So that the names do not depend on the order in which a database answers, they are given
/// when all items are known: to the item that has the file already, else to the one with the lowest key.
/// </remarks>
internal sealed class ItemStage(ItemFiles files, SyncKind kind, string folder, string aside)
    : IDisposable,
        IAsyncDisposable
{
    private readonly List<(SyncItem Item, string Path)> _staged = [];
    private readonly HashSet<Guid> _parents = [];

    public void Add(SyncItem item, SyncRun run)
    {
        var path = Path.Combine(aside, $"{kind.Folder}-{_staged.Count}");
        try
        {
            SyncFileWriter.Write(path, item.Root);
        }
        catch (Exception exception) when (exception is ArgumentException or XmlException)
        {
            run.Fail(
                new SyncProblem(
                    files.Shown(files.PathOf(kind, item)),
                    0,
                    $"'{item.Match}' holds a character that XML cannot hold: {exception.Message}",
                    "remove the character from its values and export again"
                )
            );
            return;
        }
        if (item.Root.At("Info", "Parent").Key() is { } parent && item.Root.Flag("Info", "Trashed") != true)
        {
            _parents.Add(parent);
        }
        // The tree is not needed any more, and there may be many.
        var lean =
            kind == SyncKind.Media ? item : item with { Root = new XElement(item.Root.Name, item.Root.Attributes()) };
        _staged.Add((lean, path));
    }

    /// <param name="isAll">All items of the kind are there, so it is known which have children.</param>
    public void Publish(SyncRun run, bool isAll = false)
    {
        var parents = new Dictionary<Guid, string>();
        Directory.CreateDirectory(folder);
        var owners = files.Owners(kind);
        var mine = owners.Where(pair => !pair.Value.IsMarker).ToLookup(pair => Identity(pair.Value), pair => pair.Key);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var (item, path) in _staged
                .OrderBy(staged => !IsOwner(owners, staged.Item))
                .ThenBy(staged => staged.Item.Key)
        )
        {
            var target = files.PathOf(kind, item);
            var isFree =
                taken.Add(target)
                && (!owners.TryGetValue(target, out var owner) || IsSame(owner, item) || IsStaged(owner));
            if (!isFree)
            {
                target = files.PathOfRival(kind, item);
                taken.Add(target);
            }
            var change = PutInPlace(path, target);
            run.Record(kind, new SyncFile(target, files.Shown(target), item.Root, item.Key, Alias(item)), change);
            foreach (
                var old in mine[Identity(new FileOwner(item.Key, Alias(item)))]
                    .Where(old => old != target && !taken.Contains(old))
            )
            {
                SyncFileWriter.Write(old, SyncMarkers.Make(SyncMarker.Rename, item.Key, Alias(item)));
            }
            files.TakeBinaries(kind, target, item.Root);
            if (_parents.Contains(item.Key))
            {
                parents[item.Key] = target;
            }
        }
        if (isAll)
        {
            files.WriteCleanMarkers(kind, parents);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private bool IsOwner(Dictionary<string, FileOwner> owners, SyncItem item) =>
        owners.TryGetValue(files.PathOf(kind, item), out var owner) && IsSame(owner, item);

    private bool IsStaged(FileOwner owner) =>
        !owner.IsMarker && kind.KeyIsIdentity && _staged.Exists(staged => IsSame(owner, staged.Item));

    private bool IsSame(FileOwner owner, SyncItem item) =>
        Identity(owner) == Identity(new FileOwner(item.Key, Alias(item)));

    // The key of a language or domain is made from its name, and was another one in old files.
    private string Identity(FileOwner owner) =>
        kind.KeyIsIdentity ? owner.Key.ToString() : owner.Alias.ToLowerInvariant();

    private static string Alias(SyncItem item) => (string?)item.Root.Attribute("Alias") ?? string.Empty;

    private static SyncOutcome PutInPlace(string path, string target)
    {
        if (!File.Exists(target))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
            File.Move(path, target);
            return SyncChange.Create;
        }
        // A file with the line ends of another system says the same and stays as it is.
        var bytes = File.ReadAllBytes(target);
        var fresh = File.ReadAllBytes(path);
        if (bytes.AsSpan().SequenceEqual(fresh) || Text(bytes).ReplaceLineEndings("\n") == Text(fresh))
        {
            return SyncChange.NoChange;
        }
        var outcome = new SyncOutcome(SyncChange.Update, Differences(bytes, fresh));
        File.Move(path, target, overwrite: true);
        return outcome;
    }

    // A file that was no XML, or that of an item that is gone, is replaced as a whole.
    private static IReadOnlyList<SyncDifference> Differences(byte[] old, byte[] fresh)
    {
        try
        {
            var (before, after) = (Parse(old), Parse(fresh));
            return before.Name == after.Name ? SyncDifferences.Between(before, after) : [];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static XElement Parse(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return XElement.Load(reader);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
