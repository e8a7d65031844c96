using Ibis.Umbraco.PropertyEditors.Images;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Umbraco.PropertyEditors.MediaPicker;

/// <summary>Media as the Delivery API gives it, with crops. Where both the picker and the media item have crops, the picker's win.</summary>
public sealed class ApiMediaWithCropsBuilder(IApiMediaBuilder media)
{
    /// <summary>A media item by itself, with its own crops.</summary>
    public IApiMediaWithCrops Build(IPublishedContent item) => Build(item, null);

    /// <summary>A media item as it was picked.</summary>
    public IApiMediaWithCrops Build(MediaWithCrops picked) => Build(picked.Content, picked.LocalCrops);

    private ApiMediaWithCrops Build(IPublishedContent item, ImageCropperValue? local)
    {
        var own = item.GetProperty(Constants.Conventions.Media.File)?.GetValue() as ImageCropperValue;
        var localAreas = local?.Crops ?? [];
        var crops =
            local?.Crops is null && own?.Crops is null
                ? null
                : localAreas
                    .Select(area =>
                        area.Coordinates is null
                            ? own?.Crops?.FirstOrDefault(other => other.Alias == area.Alias) ?? area
                            : area
                    )
                    .Concat(own?.Crops?.Where(other => localAreas.All(area => area.Alias != other.Alias)) ?? []);

        return new ApiMediaWithCrops(
            media.Build(item),
            (local?.FocalPoint ?? own?.FocalPoint).ForDelivery(),
            crops.ForDelivery()
        );
    }
}
