using System.Text.Json;
using Umbraco.Cms.Core.Manifest;

namespace Ibis.BackOffice.Packages;

/// <summary>Reads one umbraco-package.json.</summary>
internal static class PackageManifestFile
{
    public const string Name = "umbraco-package.json";

    /// <summary>Stands in a manifest for the value that changes with the package's version.</summary>
    private const string CacheBusterToken = "%CACHE_BUSTER%";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
    };

    /// <param name="hostCacheBuster">Changed by whoever runs the site to have all packages fetched again; empty otherwise.</param>
    /// <exception cref="JsonException">It is not a manifest. The message says where and why.</exception>
    public static LoadedPackage Parse(string text, string hostCacheBuster)
    {
        var manifest = Parse(text);
        var cacheBuster = PackageManifestCacheBuster.ComputeCacheBuster(manifest.Version, hostCacheBuster);
        if (text.Contains(CacheBusterToken, StringComparison.Ordinal))
        {
            manifest = Parse(text.Replace(CacheBusterToken, JsonEncodedText.Encode(cacheBuster ?? "").ToString()));
        }
        return new LoadedPackage(manifest, manifest.AllowCacheBusting ? cacheBuster : null);
    }

    private static PackageManifest Parse(string text)
    {
        var manifest =
            JsonSerializer.Deserialize<PackageManifest>(text, Json)
            ?? throw new JsonException("It should be an object with name and extensions, and is null.");
        if (string.IsNullOrWhiteSpace(manifest.Name))
        {
            throw new JsonException("It needs a name, and the one it has is empty.");
        }
        for (var index = 0; index < manifest.Extensions.Length; index++)
        {
            if (Fault(manifest.Extensions[index]) is { } fault)
            {
                throw new JsonException($"extensions[{index}] {fault}.");
            }
        }
        return manifest;
    }

    // The client takes an extension without these for an error in itself and shows none of the others.
    private static string? Fault(object extension) =>
        extension is not JsonElement { ValueKind: JsonValueKind.Object } json ? "should be an object"
        : !HasText(json, "type") ? "needs a type"
        : !HasText(json, "alias") ? "needs an alias"
        : null;

    private static bool HasText(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && !string.IsNullOrEmpty(value.GetString());
}

/// <param name="CacheBuster">What the client adds to the addresses of the package's files; null for nothing.</param>
internal sealed record LoadedPackage(PackageManifest Manifest, string? CacheBuster);
