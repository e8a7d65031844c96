using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>The markers that an export writes beside items with children, so that an import elsewhere deletes other children.</summary>
internal static class CleanMarkers
{
    private const string Suffix = "_clean";

    /// <param name="parents">Where the file of each item with children lies, by its key.</param>
    public static void Write(SyncKind kind, string folder, string extension, IReadOnlyDictionary<Guid, string> parents)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, path) in parents)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var target = Path.Combine(Path.GetDirectoryName(path) ?? folder, name + Suffix + extension);
            var marker = SyncMarkers.Make(SyncMarker.Clean, key, $"clean {name} children");
            marker.Add(new XAttribute("itemType", kind.Root));
            SyncFileWriter.Write(target, marker);
            written.Add(target);
        }
        // A marker whose item has no children any more would delete those that somebody makes later.
        foreach (
            var old in Directory
                .EnumerateFiles(folder, "*" + Suffix + extension, SearchOption.AllDirectories)
                .Where(path => !written.Contains(path))
                .ToList()
        )
        {
            File.Delete(old);
        }
    }
}
