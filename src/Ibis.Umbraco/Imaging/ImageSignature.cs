using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;

namespace Ibis.Umbraco.Imaging;

/// <summary>Signs addresses of pictures with <c>Umbraco:CMS:Imaging:HMACSecretKey</c>, so that only this site says which sizes are made.</summary>
internal sealed class ImageSignature(IOptionsMonitor<ImagingSettings> settings) : IImageUrlTokenGenerator
{
    public bool IsNeeded => settings.CurrentValue.HMACSecretKey.Length > 0;

    /// <summary>The same address with the signature that holds now; without a key, without one.</summary>
    public string RefreshSignature(string url)
    {
        var question = url.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return url;
        }
        var path = url[..question];
        var parts = url[(question + 1)..]
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.StartsWith(ImageQuery.Signature + "=", StringComparison.OrdinalIgnoreCase))
            .ToList();
        var query = QueryHelpers.ParseQuery(string.Join('&', parts));
        if (IsNeeded && ImageQuery.Canonical(query) is { Length: > 0 } canonical)
        {
            parts.Add($"{ImageQuery.Signature}={Of(PathOf(path), canonical)}");
        }
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    public bool Holds(string path, IReadOnlyDictionary<string, StringValues> query)
    {
        if (!IsNeeded)
        {
            return true;
        }
        var wanted = Of(path, ImageQuery.Canonical(query));
        var given = query.TryGetValue(ImageQuery.Signature, out var sent) ? sent.ToString() : "";
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(wanted),
            Encoding.UTF8.GetBytes(given.ToLowerInvariant())
        );
    }

    private string Of(string path, string canonical) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(
                settings.CurrentValue.HMACSecretKey,
                Encoding.UTF8.GetBytes($"{path.ToLowerInvariant()}?{canonical}")
            )
        );

    // The host does not count, and neither does how a path is written.
    private static string PathOf(string url) =>
        Uri.UnescapeDataString(
            Uri.TryCreate(url, UriKind.Absolute, out var absolute)
            && absolute.Scheme.StartsWith("http", StringComparison.Ordinal)
                ? absolute.AbsolutePath
                : url
        );
}
