using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Ibis.Umbraco.PropertyEditors.Images;

internal sealed record ConfiguredCrop(string? Alias, int Width, int Height);

internal static class CropMerging
{
    public static CropArea[] Apply(this IEnumerable<ConfiguredCrop>? configured, IEnumerable<CropArea>? stored) =>
        [
            .. (configured ?? []).Select(crop => new CropArea
            {
                Alias = crop.Alias,
                Width = crop.Width,
                Height = crop.Height,
                Coordinates = stored?.FirstOrDefault(area => area.Alias == crop.Alias)?.Coordinates,
            }),
        ];

    public static ImageFocalPoint? ForDelivery(this FocalPoint? point) =>
        point is null ? null : new ImageFocalPoint(point.Left, point.Top);

    public static ImageCrop[]? ForDelivery(this IEnumerable<CropArea>? crops) =>
        crops
            ?.Select(crop => new ImageCrop(
                crop.Alias,
                crop.Width,
                crop.Height,
                crop.Coordinates is { } part ? new ImageCropCoordinates(part.X1, part.Y1, part.X2, part.Y2) : null
            ))
            .ToArray();
}
