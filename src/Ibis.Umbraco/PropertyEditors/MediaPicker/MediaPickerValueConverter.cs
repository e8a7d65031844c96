using Ibis.Umbraco.PropertyEditors.Images;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.MediaPicker;

[DefaultPropertyValueConverter]
internal sealed class MediaPickerValueConverter(
    IJsonSerializer json,
    IPublishedMediaCache media,
    IPublishedUrlProvider urls,
    ApiMediaWithCropsBuilder builder
) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3;

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level is PropertyValueLevel.Source && value?.ToString() == "[]" ? false : base.IsValue(value, level);

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsMultiple(propertyType) ? typeof(IEnumerable<MediaWithCrops>) : typeof(MediaWithCrops);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.Elements;

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    ) =>
        IsMultiple(propertyType)
            ? Items(propertyType, inter, preview).ToArray()
            : Items(propertyType, inter, preview).FirstOrDefault();

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.Elements;

    // Expanded values differ from request to request.
    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        typeof(IEnumerable<IApiMediaWithCrops>);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding
    ) =>
        Items(propertyType, inter, preview)
            .Take(IsMultiple(propertyType) ? int.MaxValue : 1)
            .Select(builder.Build)
            .ToArray();

    private IEnumerable<MediaWithCrops> Items(IPublishedPropertyType propertyType, object? stored, bool preview)
    {
        var crops = PickedMedia.CropsOf(propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>())?.ToArray();
        foreach (var picked in PickedMedia.ReadAll(stored, json))
        {
            if (media.GetById(preview, picked.MediaKey) is not { } item)
            {
                continue;
            }

            yield return new MediaWithCrops(
                item,
                new ImageCropperValue
                {
                    Src = urls.GetMediaUrl(item),
                    FocalPoint = picked.FocalPoint,
                    Crops = crops is null ? picked.Crops : crops.Apply(picked.Crops),
                }
            );
        }
    }

    private static bool IsMultiple(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>()?.Multiple ?? false;
}
