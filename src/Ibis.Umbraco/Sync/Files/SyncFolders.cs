namespace Ibis.Umbraco.Sync.Files;

/// <summary>The folders that hold the files: read in order, a later one over an earlier one; the last one is written.</summary>
internal sealed class SyncFolders
{
    private readonly string[] _chain;

    public SyncFolders(string siteRoot, IEnumerable<string> chain)
    {
        SiteRoot = Path.GetFullPath(siteRoot);
        _chain =
        [
            .. chain.Select(folder => Path.GetFullPath(Path.Combine(SiteRoot, folder.Replace('\\', '/').TrimEnd('/')))),
        ];
    }

    public string SiteRoot { get; }

    public IReadOnlyList<string> Chain => _chain;

    public string WriteRoot => _chain[^1];

    /// <summary>The files of a kind with the name they have below its folder, in a steady order.</summary>
    public IReadOnlyList<string> FilesOf(SyncKind kind, string extension, ICollection<SyncProblem> problems)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in _chain.Select(root => Path.Combine(root, kind.Folder)).Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, $"*.{extension}", SearchOption.AllDirectories))
            {
                if (Escape(folder, path) is { } escape)
                {
                    problems.Add(escape);
                    continue;
                }
                files[Path.GetRelativePath(folder, path)] = path;
            }
        }
        return [.. files.Values];
    }

    /// <summary>Where a file of the chain lies below the folder of its kind.</summary>
    public string PlaceOf(SyncKind kind, string path) =>
        Path.GetRelativePath(Path.Combine(_chain[ChainOf(path)], kind.Folder), path);

    /// <summary>The file of the same name in the next earlier folder of the chain, or null.</summary>
    public string? CoveredBy(SyncKind kind, string path) =>
        _chain
            .Take(ChainOf(path))
            .Select(root => Path.Combine(root, kind.Folder, PlaceOf(kind, path)))
            .LastOrDefault(File.Exists);

    /// <summary>Which folder of the chain a file lies in.</summary>
    public int ChainOf(string path) =>
        Array.FindLastIndex(
            _chain,
            root => path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        );

    public string Shown(string path) => Path.GetRelativePath(SiteRoot, path).Replace('\\', '/');

    /// <summary>A path below a folder for a name that came from outside; refused when it would lie elsewhere.</summary>
    public static string Below(string folder, string name) =>
        TryBelow(folder, name)
        ?? throw new InvalidOperationException(
            $"'{name}' climbs out of the folder {folder}; use a name that stays below it."
        );

    /// <summary>The path below the folder, or null when the name leads elsewhere.</summary>
    public static string? TryBelow(string folder, string name)
    {
        var root = Path.GetFullPath(folder);
        var path = Path.GetFullPath(Path.Combine(root, name));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }

    /// <summary>Whether a path stays inside of the folder when links on the way are followed.</summary>
    public static bool IsInside(string folder, string path) =>
        Resolved(path).StartsWith(Resolved(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private SyncProblem? Escape(string folder, string path) =>
        IsInside(folder, path)
            ? null
            : new SyncProblem(
                Shown(path),
                0,
                $"the name leads out of the folder, to {Resolved(path)}",
                "put the file itself there instead of a link"
            );

    // A link anywhere on the way leads out as well as one at the end.
    private static string Resolved(string path)
    {
        var full = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(full) ?? string.Empty;
        foreach (
            var part in full[resolved.Length..]
                .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var next = Path.Combine(resolved, part);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            resolved = entry.LinkTarget is null
                ? next
                : entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next;
        }
        return resolved;
    }
}
