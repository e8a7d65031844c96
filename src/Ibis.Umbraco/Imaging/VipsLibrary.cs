using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ibis.Umbraco.Imaging;

/// <summary>Where libvips is.</summary>
internal sealed class VipsLibrary(IHostEnvironment host, IOptions<ImagingOptions> options)
{
    /// <summary>A path, or the name under which the system finds its own.</summary>
    public string Find() =>
        options.Value.LibraryPath is { Length: > 0 } path
            ? Path.GetFullPath(path, host.ContentRootPath)
            : Ancestors(host.ContentRootPath)
                .Concat(Ancestors(AppContext.BaseDirectory))
                .Select(Bundled)
                .FirstOrDefault(file => file is not null)
                ?? "libvips.so.42";

    private static string? Bundled(string folder)
    {
        var architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var package = Path.Combine(folder, "node_modules", "@img", $"sharp-libvips-linux-{architecture}", "lib");
        return Directory.Exists(package)
            ? Directory.EnumerateFiles(package, "libvips-cpp.so*").Order(StringComparer.Ordinal).FirstOrDefault()
            : null;
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            yield return current.FullName;
        }
    }
}
