using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Manifest;

namespace Ibis.BackOffice.HostPage;

/// <summary>Writes the page that the client runs in, and keeps it until something in it changes.</summary>
internal sealed class HostPages(
    ClientFolder folder,
    IPackageManifestService packages,
    IOptionsMonitor<GlobalSettings> global,
    IOptionsMonitor<SecuritySettings> security
)
{
    private HostPage? _last;

    /// <returns>Null where the client is not built.</returns>
    public async Task<HostPage?> FindAsync()
    {
        if (folder.Contents is not { } contents)
        {
            return null;
        }
        var map = ImportMap.Of(contents.Build, await packages.GetPackageManifestImportmapAsync());
        var html = HostPageHtml.Write(
            contents.Build,
            map,
            global.CurrentValue.DefaultUILanguage,
            security.CurrentValue.KeepUserLoggedIn
        );
        if (_last is { } last && last.Html == html)
        {
            return last;
        }
        var page = HostPage.Of(html, map);
        _last = page;
        return page;
    }
}

/// <param name="Policy">Content-Security-Policy, which lets this very import map stand in the page and no other script.</param>
internal sealed record HostPage(string Html, byte[] Bytes, EntityTagHeaderValue Tag, string Policy)
{
    public static HostPage Of(string html, string importMap)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";
        return new HostPage(html, bytes, new EntityTagHeaderValue(tag), PolicyFor(importMap));
    }

    // Styles: Lit, Monaco and the rich text editor write style attributes. Blobs: pictures before they are uploaded, and workers.
    private static string PolicyFor(string importMap)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(importMap)));
        return $"default-src 'none'; script-src 'self' 'sha256-{hash}'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; "
            + "worker-src 'self' blob:; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; "
            + "object-src 'none'; frame-ancestors 'self'";
    }
}

/// <summary>Where the browser finds what a module imports by name.</summary>
internal static class ImportMap
{
    /// <summary>The client's own names stay what they are; a package adds names and scopes.</summary>
    public static string Of(ClientBuild build, PackageManifestImportmap added)
    {
        var imports = new SortedDictionary<string, string>(added.Imports, StringComparer.Ordinal);
        foreach (var (name, address) in build.Imports)
        {
            imports[name] = address;
        }
        // The default encoder escapes what could end the script element.
        return JsonSerializer.Serialize(new { imports, scopes = added.Scopes ?? [] });
    }
}
