using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Orders: of texts inside of a file, and of files that need each other.</summary>
internal static class SyncOrder
{
    /// <summary>By the letters of all languages, upper and lower case together; never by bytes.</summary>
    public static readonly IComparer<string> Text = StringComparer.InvariantCulture;

    /// <summary>Each file behind the ones it needs. Files that need themselves, over others or not, become problems.</summary>
    public static IReadOnlyList<SyncFile> ByNeed(
        IReadOnlyList<SyncFile> files,
        Func<SyncFile, IEnumerable<SyncFile>> needs,
        SyncRun run,
        string word
    )
    {
        var ordered = new List<SyncFile>(files.Count);
        var seen = new HashSet<SyncFile>(ReferenceEqualityComparer.Instance);
        var refused = new HashSet<SyncFile>(ReferenceEqualityComparer.Instance);
        var path = new List<SyncFile>();
        foreach (var file in files)
        {
            Visit(file);
        }
        return ordered;

        void Visit(SyncFile file)
        {
            var start = path.FindIndex(other => ReferenceEquals(other, file));
            if (start >= 0)
            {
                Refuse([.. path.Skip(start), file]);
            }
            if (start >= 0 || !seen.Add(file))
            {
                return;
            }
            path.Add(file);
            foreach (var need in needs(file))
            {
                Visit(need);
            }
            path.RemoveAt(path.Count - 1);
            if (!refused.Contains(file))
            {
                ordered.Add(file);
            }
        }

        void Refuse(List<SyncFile> circle)
        {
            var story = string.Join(" → ", circle.Select(member => member.Alias));
            foreach (var member in circle.Skip(1).Where(refused.Add))
            {
                run.Fail(member.Refuse($"{word} in a circle: {story}", "take one of these out of one of the files"));
            }
        }
    }
}
