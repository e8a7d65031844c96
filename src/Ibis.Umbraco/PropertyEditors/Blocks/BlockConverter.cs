using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

/// <summary>Reads the stored JSON once per item; builds blocks anew each time, because which are shown depends on the visitor's culture.</summary>
internal abstract class BlockConverter<TValue, TLayout>(
    BlockEditorDataConverter<TValue, TLayout> converter,
    string editorAlias
) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
{
    public sealed override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == editorAlias;

    public sealed override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level switch
        {
            PropertyValueLevel.Source => string.IsNullOrWhiteSpace(value?.ToString()) ? false : null,
            PropertyValueLevel.Inter => (value as TValue)?.GetLayouts()?.Any() == true,
            _ => value is not null,
        };

    public sealed override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    ) =>
        source?.ToString() is { Length: > 0 } json
        && converter.TryDeserialize(json, out var data)
        && data.Layout is not null
            ? data.BlockValue
            : null;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public abstract Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType);

    public abstract object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding
    );
}
