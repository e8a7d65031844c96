using Umbraco.Cms.Core.Manifest;

namespace Ibis.BackOffice.Packages;

/// <summary>The packages as Umbraco's extensions ask for them.</summary>
internal sealed class PackageManifestService(PackageManifests manifests) : IPackageManifestService
{
    public Task<IEnumerable<PackageManifest>> GetAllPackageManifestsAsync() => Task.FromResult(Where(_ => true));

    public Task<IEnumerable<PackageManifest>> GetPublicPackageManifestsAsync() =>
        Task.FromResult(Where(manifest => manifest.AllowPublicAccess));

    public Task<IEnumerable<PackageManifest>> GetPrivatePackageManifestsAsync() =>
        Task.FromResult(Where(manifest => !manifest.AllowPublicAccess));

    /// <summary>Where two packages name the same thing, the one whose path comes first has it.</summary>
    public Task<PackageManifestImportmap> GetPackageManifestImportmapAsync()
    {
        var imports = new Dictionary<string, string>(StringComparer.Ordinal);
        var scopes = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (manifest, cacheBuster) in manifests.All)
        {
            Add(manifest.Importmap?.Imports, imports, cacheBuster);
            foreach (var (scope, names) in manifest.Importmap?.Scopes ?? [])
            {
                if (!scopes.TryGetValue(scope, out var known))
                {
                    scopes[scope] = known = new Dictionary<string, string>(StringComparer.Ordinal);
                }
                Add(names, known, cacheBuster);
            }
        }
        return Task.FromResult(new PackageManifestImportmap { Imports = imports, Scopes = scopes });
    }

    private static void Add(Dictionary<string, string>? from, Dictionary<string, string> to, string? cacheBuster)
    {
        foreach (var (name, address) in from ?? [])
        {
            to.TryAdd(name, PackageManifestCacheBuster.ApplyCacheBust(address, cacheBuster));
        }
    }

    private IEnumerable<PackageManifest> Where(Func<PackageManifest, bool> isWanted) =>
        [.. manifests.All.Select(package => package.Manifest).Where(isWanted)];
}
