using Ibis.Umbraco.PropertyEditors.Images;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.Files;

[DefaultPropertyValueConverter]
internal sealed class ImageCropperValueConverter(IJsonSerializer json)
    : PropertyValueConverterBase,
        IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.ImageCropper;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(ImageCropperValue);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    )
    {
        var value = ImageCropperValue.Read(source, json);
        if (
            value is not null
            && propertyType.DataType.ConfigurationAs<ImageCropperConfiguration>() is { } configuration
        )
        {
            value.Crops = configuration.Configured.Apply(value.Crops);
        }

        return value;
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        GetPropertyCacheLevel(propertyType);

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(DeliveredImage);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding
    ) =>
        inter is ImageCropperValue { Src.Length: > 0 } value
            ? new DeliveredImage(value.Src, value.FocalPoint.ForDelivery(), value.Crops.ForDelivery())
            : null;

    internal sealed record DeliveredImage(string Url, ImageFocalPoint? FocalPoint, IEnumerable<ImageCrop>? Crops);
}
