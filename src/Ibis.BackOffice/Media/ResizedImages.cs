using Ibis.BackOffice.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Media;

/// <summary>Addresses of thumbnails, as lists, pickers and the cropper show them.</summary>
internal static class ResizedImages
{
    public static void MapResizedImages(this IEndpointRouteBuilder api) =>
        api.MapGet("/imaging/resize/urls", UrlsAsync).ForSections(MediaFeature.TreeSections);

    private static async Task<IReadOnlyList<MediaUrlInfoResponseModel>> UrlsAsync(
        [FromQuery] Guid[]? id,
        MediaAccess access,
        IMediaService media,
        IOptionsSnapshot<ContentSettings> settings,
        MediaUrlGeneratorCollection urls,
        IImageUrlGenerator images,
        int height = 200,
        int width = 200,
        ImageCropMode? mode = null,
        string? format = null
    )
    {
        var allowed = await access.AllowedAsync(id ?? []);
        return
        [
            .. (allowed.Count == 0 ? [] : media.GetByIds(allowed)).Select(item => new MediaUrlInfoResponseModel(
                item.Key,
                [
                    .. item.GetUrls(settings.Value, urls)
                        .OfType<string>()
                        .Select(url => new MediaUrlInfoModel(null, Resized(url)))
                        .Where(info => info.Url is not null),
                ]
            )),
        ];

        string? Resized(string url)
        {
            var extension = Path.GetExtension(url).TrimStart('.');
            return extension.Equals("svg", StringComparison.OrdinalIgnoreCase) ? url
                : images.SupportedImageFileTypes.Contains(extension, StringComparer.OrdinalIgnoreCase)
                    ? images.GetImageUrl(
                        new ImageUrlGenerationOptions(url)
                        {
                            Width = width,
                            Height = height,
                            ImageCropMode = mode,
                            Format = format,
                        }
                    )
                : null;
        }
    }
}
