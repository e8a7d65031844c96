using System.Globalization;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Imaging;

/// <summary>Addresses of resized pictures, for Umbraco's croppers, views and back office.</summary>
internal sealed class ImageUrls(ImageSignature signature) : IImageUrlGenerator
{
    public IEnumerable<string> SupportedImageFileTypes { get; } =
    ["jpeg", "jpg", "gif", "png", "tif", "tiff", "webp", "avif"];

    public string? GetImageUrl(ImageUrlGenerationOptions? options)
    {
        if (options?.ImageUrl is not { } url)
        {
            return null;
        }
        List<string> parts = [];
        if (options.Crop is { } crop)
        {
            Add("cc", $"{Share(crop.Left)},{Share(crop.Top)},{Share(crop.Right)},{Share(crop.Bottom)}");
        }
        if (options.FocalPoint is { } point)
        {
            Add("rxy", $"{Share(point.Left)},{Share(point.Top)}");
        }
        Add("ranchor", options.ImageCropAnchor?.ToString().ToLowerInvariant());
        Add("rmode", options.ImageCropMode?.ToString().ToLowerInvariant());
        Add("width", Positive(options.Width));
        Add("height", Positive(options.Height));
        Add("format", options.Format);
        Add("quality", Positive(options.Quality));
        if (options.FurtherOptions?.Trim().TrimStart('?', '&') is { Length: > 0 } further)
        {
            parts.Add(further);
        }
        Add("v", options.CacheBusterValue);
        return parts.Count == 0
            ? url
            : signature.RefreshSignature(
                url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + string.Join('&', parts)
            );

        void Add(string word, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{word}={Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal)}");
            }
        }
    }

    private static string? Positive(int? number) =>
        number > 0 ? number.Value.ToString(CultureInfo.InvariantCulture) : null;

    private static string Share(decimal share) => share.ToString(CultureInfo.InvariantCulture);
}
