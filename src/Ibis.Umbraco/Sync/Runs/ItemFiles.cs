using System.Xml;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>The files of items in the folder that is written: which file belongs to which item.</summary>
internal sealed class ItemFiles(
    SyncFolders folders,
    SyncOptions options,
    SyncSets sets,
    SyncFileNames names,
    MediaBinaries binaries
)
{
    private string Extension => "." + options.DefaultExtension;

    public ItemStage Stage(SyncKind kind) =>
        new(this, kind, FolderOf(kind), Path.Combine(folders.WriteRoot, ".export"));

    public string FolderOf(SyncKind kind) => Path.Combine(folders.WriteRoot, kind.Folder);

    /// <summary>Writes the item under its name, or under its name with a suffix where another item has that file.</summary>
    public void Write(SyncKind kind, SyncItem item)
    {
        using var stage = Stage(kind);
        var run = new SyncRun(new SyncRequest(SyncAction.Export), sets);
        if (Wants(kind, item))
        {
            stage.Add(item, run);
            stage.Publish(run);
        }
    }

    public void WriteMarker(SyncKind kind, Guid key, SyncMarker marker, string alias, int? level)
    {
        foreach (
            var path in Owners(kind)
                .Where(pair => pair.Value.Key == key && !pair.Value.IsMarker)
                .Select(pair => pair.Key)
                .ToList()
        )
        {
            SyncFileWriter.Write(path, SyncMarkers.Make(marker, key, alias, level));
        }
    }

    /// <summary>The item of each file of the kind, by path. A marker keeps the file for the item that is gone.</summary>
    public Dictionary<string, FileOwner> Owners(SyncKind kind)
    {
        var owners = new Dictionary<string, FileOwner>(StringComparer.Ordinal);
        var folder = FolderOf(kind);
        if (!Directory.Exists(folder))
        {
            return owners;
        }
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories))
        {
            if (OwnerOf(path) is { } owner)
            {
                owners[path] = owner;
            }
        }
        return owners;
    }

    /// <summary>Where an item of that name belongs, whoever has the place now.</summary>
    public string PathOf(SyncKind kind, SyncItem item) =>
        SyncFolders.Below(FolderOf(kind), Name(kind, item) + Extension);

    public string PathOfRival(SyncKind kind, SyncItem item) =>
        SyncFolders.Below(FolderOf(kind), $"{Name(kind, item)}_{SyncKeys.Short(item.Key)}{Extension}");

    public void TakeBinaries(SyncKind kind, string path, XElement root)
    {
        if (kind == SyncKind.Media)
        {
            binaries.TakeOut(new SyncFile(path, folders.Shown(path), root, Guid.Empty, string.Empty));
        }
    }

    public string Shown(string path) => folders.Shown(path);

    /// <summary>Whether the item has a file of its own by the settings of its kind.</summary>
    public bool Wants(SyncKind kind, SyncItem item) =>
        sets.Of(kind).ExportTrashed || item.Root.Flag("Info", "Trashed") != true;

    /// <param name="parents">Where the file of each item with children lies, by its key.</param>
    public void WriteCleanMarkers(SyncKind kind, IReadOnlyDictionary<Guid, string> parents)
    {
        if (sets.Of(kind).CreateClean)
        {
            CleanMarkers.Write(kind, FolderOf(kind), Extension, parents);
        }
    }

    private string Name(SyncKind kind, SyncItem item)
    {
        var handler = sets.Of(kind);
        var name = handler.GuidNames ?? options.GuidNames ? item.Key.ToString() : item.FileName;
        return handler.IsFlat ? name : Path.Combine([.. item.Ancestors.Select(names.OfText), name]);
    }

    // Only the first element is read; a file that is no XML belongs to nobody and may be written over.
    private static FileOwner? OwnerOf(string path)
    {
        try
        {
            using var reader = XmlReader.Create(
                path,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            reader.MoveToContent();
            return Guid.TryParse(reader.GetAttribute("Key"), out var key)
                ? new FileOwner(key, reader.GetAttribute("Alias") ?? string.Empty, reader.Name == SyncMarkers.Element)
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

internal sealed record FileOwner(Guid Key, string Alias, bool IsMarker = false);
