using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Umbraco.Cms.Core;

namespace Ibis.BackOffice.Packages;

/// <summary>App_Plugins, beside the application and in its web root; where both have a file, the first one counts.</summary>
internal sealed class PluginFolders(IWebHostEnvironment environment)
{
    public const string Path = Constants.SystemDirectories.AppPlugins;

    private readonly IFileProvider[] _roots = [environment.ContentRootFileProvider, environment.WebRootFileProvider];

    /// <param name="path">Below App_Plugins, with slashes.</param>
    public IFileInfo? Find(string path) =>
        _roots.Select(root => root.GetFileInfo($"{Path}/{path}")).FirstOrDefault(file => file.Exists);

    /// <summary>Every manifest at any depth, ordered by path.</summary>
    public IReadOnlyList<PluginFile> Manifests() =>
        [
            .. _roots
                .SelectMany(root => Manifests(root, Path))
                .DistinctBy(file => file.Path, StringComparer.Ordinal)
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];

    private static IEnumerable<PluginFile> Manifests(IFileProvider root, string folder) =>
        root.GetDirectoryContents(folder)
            .SelectMany(entry =>
                entry.IsDirectory ? Manifests(root, $"{folder}/{entry.Name}")
                : entry.Name == PackageManifestFile.Name ? [new PluginFile($"{folder}/{entry.Name}", entry)]
                : []
            );
}

/// <param name="Path">As in its address.</param>
internal sealed record PluginFile(string Path, IFileInfo File);
