using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace Ibis.BackOffice.StaticFiles;

/// <summary>A file or folder below one of the two that are shown.</summary>
/// <param name="Path">From the site's folder on: <c>/wwwroot/css/site.css</c>.</param>
internal sealed record SiteFile(string Path, bool IsFolder)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Null for the folders at the root.</summary>
    public FileSystemFolderModel? Parent =>
        Path.LastIndexOf('/') is var end and > 0 ? new FileSystemFolderModel(Path[..end]) : null;
}

/// <summary>What the site serves as it is, for editors that take a style sheet or a picture from there. Nothing else of the disk.</summary>
internal sealed class SiteFiles(IWebHostEnvironment environment)
{
    private readonly Dictionary<string, IFileProvider> _roots = new(StringComparer.OrdinalIgnoreCase)
    {
        ["wwwroot"] = environment.WebRootFileProvider,
        ["App_Plugins"] = Folder(Path.Combine(environment.ContentRootPath, "App_Plugins")),
    };

    public IReadOnlyList<SiteFile> Root =>
        [
            .. _roots
                .Where(root => root.Value.GetDirectoryContents("").Exists)
                .Select(root => new SiteFile("/" + root.Key, true)),
        ];

    public SiteFile? Find(string path)
    {
        if (Split(path) is not var (root, below))
        {
            return null;
        }
        var clean = "/" + path.Trim('/');
        return _roots[root].GetDirectoryContents(below).Exists ? new SiteFile(clean, true)
            : _roots[root].GetFileInfo(below).Exists ? new SiteFile(clean, false)
            : null;
    }

    public IReadOnlyList<SiteFile> Below(string folder) =>
        Split(folder) is var (root, below)
            ?
            [
                .. _roots[root]
                    .GetDirectoryContents(below)
                    .OrderByDescending(file => file.IsDirectory)
                    .ThenBy(file => file.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(file => new SiteFile($"/{folder.Trim('/')}/{file.Name}", file.IsDirectory)),
            ]
            : [];

    public FileSystemTreeItemPresentationModel Node(SiteFile file) =>
        new(file.Name, file.Path, file.Parent, file.IsFolder, file.IsFolder && Below(file.Path).Count > 0);

    // The providers themselves refuse to leave their folders.
    private (string Root, string Below)? Split(string path)
    {
        var parts = path.Trim('/').Split('/', 2);
        return _roots.ContainsKey(parts[0]) ? (parts[0], parts.Length > 1 ? parts[1] : "") : null;
    }

    private static IFileProvider Folder(string path) =>
        Directory.Exists(path) ? new PhysicalFileProvider(path) : new NullFileProvider();
}
