using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Ibis.BackOffice.Packages;

/// <summary>The packages whose manifests could be read. In Development a change of a manifest counts from the next request on.</summary>
internal sealed partial class PackageManifests(
    PluginFolders folders,
    IHostEnvironment environment,
    IOptions<UmbracoPluginSettings> settings,
    ILogger<PackageManifests> logger
)
{
    private readonly Lock _reading = new();
    private Reading? _last;

    /// <summary>Ordered by path.</summary>
    public IReadOnlyList<LoadedPackage> All
    {
        get
        {
            if (_last is { } known && !environment.IsDevelopment())
            {
                return known.Packages;
            }
            lock (_reading)
            {
                var files = folders.Manifests();
                var state = string.Join('\n', files.Select(file => $"{file.Path} {file.File.LastModified.Ticks}"));
                if (_last?.State != state)
                {
                    _last = new Reading(state, [.. files.Select(Load).OfType<LoadedPackage>()]);
                }
                return _last.Packages;
            }
        }
    }

    private LoadedPackage? Load(PluginFile file)
    {
        try
        {
            using var reader = new StreamReader(file.File.CreateReadStream());
            return PackageManifestFile.Parse(reader.ReadToEnd(), HostCacheBuster());
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            LogUnreadable(file.Path, exception.Message);
            return null;
        }
    }

    private string HostCacheBuster()
    {
        var text = settings.Value.Cachebuster;
        return text.Length == 0
            ? string.Empty
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..7];
    }

    [LoggerMessage(LogLevel.Error, "The package of {File} is left out, because its manifest cannot be read: {Reason}")]
    private partial void LogUnreadable(string file, string reason);

    private sealed record Reading(string State, IReadOnlyList<LoadedPackage> Packages);
}
