using System.Globalization;
using Ibis.Core.ContentModel.Pictures;
using Ibis.Umbraco.PropertyEditors.Images;
using Ibis.Umbraco.PropertyEditors.MediaPicker;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Crop = Umbraco.Cms.Core.Models.ImageUrlGenerationOptions.CropCoordinates;
using Focus = Umbraco.Cms.Core.Models.ImageUrlGenerationOptions.FocalPointPosition;

namespace Ibis.Web.Pictures;

/// <summary>Addresses of a picked picture in the sizes that pages use, cut as its editors want it.</summary>
internal sealed class PictureSizes(IImageUrlGenerator urls)
{
    private const string Webp = "webp";

    // A telephone; a page's column; the same on a screen with twice the pixels. The last is the width of the crop itself.
    private static readonly int[] Widths = [480, 800, 1200];

    /// <returns>Null when the picture is of a kind that has no sizes, such as a drawing.</returns>
    public (string Address, string Sources, int Width, int Height)? Of(MediaWithCrops picked)
    {
        var source = picked.LocalCrops.Src;
        if (string.IsNullOrEmpty(source) || !IsResized(source))
        {
            return null;
        }
        var own = picked.Content.GetProperty(Constants.Conventions.Media.File)?.GetValue() as ImageCropperValue;
        // What is set where the picture is used counts more than what is set at the picture.
        var part = PartOf(picked.LocalCrops) ?? PartOf(own);
        var focus = picked.LocalCrops.FocalPoint ?? own?.FocalPoint;
        var version = picked.Content.UpdateDate.Ticks.ToString("x", CultureInfo.InvariantCulture);
        var widths = WidthsOf(picked, part);
        var (width, height) = (widths[^1], HeightOf(widths[^1]));
        return (At(width, null), string.Join(", ", widths.Select(one => $"{At(one, Webp)} {one}w")), width, height);

        string At(int wide, string? format) =>
            urls.GetImageUrl(
                new ImageUrlGenerationOptions(source)
                {
                    Crop = part is null ? null : new Crop(part.X1, part.Y1, part.X2, part.Y2),
                    FocalPoint = part is null && focus is not null ? new Focus(focus.Left, focus.Top) : null,
                    ImageCropMode = ImageCropMode.Crop,
                    Width = wide,
                    Height = HeightOf(wide),
                    Format = format,
                    CacheBusterValue = version,
                }
            ) ?? source;
    }

    private bool IsResized(string source) =>
        urls.SupportedImageFileTypes.Contains(
            Path.GetExtension(source).TrimStart('.'),
            StringComparer.OrdinalIgnoreCase
        );

    private static CropCoordinates? PartOf(ImageCropperValue? value) =>
        value?.Crops?.FirstOrDefault(crop => crop.Alias == PictureFields.WideCrop)?.Coordinates;

    // A width that the picture has not would cost bytes and show nothing more.
    private static int[] WidthsOf(MediaWithCrops picked, CropCoordinates? part)
    {
        var value = picked.Content.GetProperty(Constants.Conventions.Media.Width)?.GetValue();
        var whole = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        var there = part is null ? whole : whole * (1 - part.X1 - part.X2);
        int[] fitting = [.. Widths.Where(width => whole == 0 || width <= there)];
        return fitting.Length > 0 ? fitting : [Widths[0]];
    }

    private static int HeightOf(int width) => width * 2 / 3;
}
