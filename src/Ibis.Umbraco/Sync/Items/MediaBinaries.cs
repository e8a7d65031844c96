using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>The files of media, in a folder beside those of the items. Where there is no such folder, files are left alone.</summary>
internal sealed class MediaBinaries(MediaFileManager media, SyncFolders folders)
{
    public const string Folder = "MediaFiles";

    private string Root => Path.Combine(folders.WriteRoot, Folder);

    /// <summary>Whether the site has every file that lies beside the item's, as it lies there.</summary>
    public bool AreIn(SyncFile file) => Sources(file).All(source => IsSame(source.Path, source.Name));

    public void BringIn(SyncFile file, SyncRun run)
    {
        foreach (var (path, name) in Sources(file))
        {
            if (!run.DryRun && !IsSame(path, name))
            {
                using var stream = File.OpenRead(path);
                media.FileSystem.AddFile(name, stream, overrideIfExists: true);
            }
        }
    }

    public void TakeOut(SyncFile file)
    {
        foreach (var (element, name) in Names(file.Root))
        {
            var target = PathOf(name, element, file);
            if (!Directory.Exists(Root) || !media.FileSystem.FileExists(name) || IsSame(target, name))
            {
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
            var unfinished = target + ".part";
            using (var source = media.FileSystem.OpenFile(name))
            using (var stream = File.Create(unfinished))
            {
                source.CopyTo(stream);
            }
            File.Move(unfinished, target, overwrite: true);
        }
    }

    private IEnumerable<(string Path, string Name)> Sources(SyncFile file) =>
        Names(file.Root)
            .Select(value => (Path: PathOf(value.Name, value.Element, file), value.Name))
            .Where(source => File.Exists(source.Path));

    private bool IsSame(string path, string name)
    {
        if (!File.Exists(path) || !media.FileSystem.FileExists(name))
        {
            return false;
        }
        using var left = File.OpenRead(path);
        using var right = media.FileSystem.OpenFile(name);
        return left.Length == media.FileSystem.GetSize(name) && SameBytes(left, right);
    }

    private static bool SameBytes(Stream left, Stream right)
    {
        var some = new byte[64 * 1024];
        var others = new byte[some.Length];
        int count;
        do
        {
            count = left.ReadAtLeast(some, some.Length, throwOnEndOfStream: false);
            var other = right.ReadAtLeast(others, others.Length, throwOnEndOfStream: false);
            if (!some.AsSpan(0, count).SequenceEqual(others.AsSpan(0, other)))
            {
                return false;
            }
        } while (count == some.Length);
        return true;
    }

    // Also where the folder is missing: a path that climbs has no place in an item either.
    private string PathOf(string name, XElement element, SyncFile file)
    {
        if (SyncFolders.TryBelow(Root, name) is { } path && SyncFolders.IsInside(Root, path))
        {
            return path;
        }
        throw file.Refuse(
            element,
            $"the file name '{name}' climbs out of the folder",
            "use the path that Umbraco gave the file"
        );
    }

    // Either the path itself or an object with the path in src.
    private static IEnumerable<(XElement Element, string Name)> Names(XElement root)
    {
        var property = root.Element("Properties")?.Element(Constants.Conventions.Media.File);
        foreach (var value in property?.Elements("Value") ?? [])
        {
            var path = SyncJson.Parse(value.Value)?["src"]?.GetValue<string>() ?? value.Value;
            if (path.StartsWith("/media/", StringComparison.OrdinalIgnoreCase))
            {
                yield return (value, Uri.UnescapeDataString(path["/media/".Length..]));
            }
        }
    }
}
