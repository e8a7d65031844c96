using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>The files of media, in a folder beside those of the items. Where there is no such folder, files are left alone.</summary>
internal sealed class MediaBinaries(MediaFileManager media, SyncFolders folders)
{
    public const string Folder = "MediaFiles";

    public void BringIn(SyncFile file, SyncRun run)
    {
        foreach (var name in Names(file.Root))
        {
            if (PathOf(name, file) is { } source && File.Exists(source) && !run.DryRun)
            {
                using var stream = File.OpenRead(source);
                if (!media.FileSystem.FileExists(name) || media.FileSystem.GetSize(name) != stream.Length)
                {
                    media.FileSystem.AddFile(name, stream, overrideIfExists: true);
                }
            }
        }
    }

    public void TakeOut(SyncFile file)
    {
        foreach (var name in Names(file.Root))
        {
            if (PathOf(name, file) is not { } target || !media.FileSystem.FileExists(name))
            {
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
            using var source = media.FileSystem.OpenFile(name);
            using var stream = File.Create(target);
            source.CopyTo(stream);
        }
    }

    private string? PathOf(string name, SyncFile file)
    {
        var folder = Path.Combine(folders.WriteRoot, Folder);
        if (!Directory.Exists(folder))
        {
            return null;
        }
        try
        {
            return SyncFolders.Below(folder, name);
        }
        catch (InvalidOperationException)
        {
            throw file.Refuse(
                $"the file name '{name}' climbs out of the folder",
                "use the path that Umbraco gave the file"
            );
        }
    }

    // Either the path itself or an object with the path in src.
    private static IEnumerable<string> Names(System.Xml.Linq.XElement root)
    {
        var property = root.Element("Properties")?.Element(Constants.Conventions.Media.File);
        foreach (var value in property?.Elements("Value") ?? [])
        {
            var path = SyncJson.Parse(value.Value)?["src"]?.GetValue<string>() ?? value.Value;
            if (path.StartsWith("/media/", StringComparison.OrdinalIgnoreCase))
            {
                yield return Uri.UnescapeDataString(path["/media/".Length..]);
            }
        }
    }
}
