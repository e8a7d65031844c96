using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;

namespace Ibis.Core.PropertyEditors.Json;

/// <summary>Gives pages a typed model, and the Delivery API the same as JSON. A stored value that cannot be read is none.</summary>
internal abstract class JsonValueConverter<TValue, TModel>(string editorAlias)
    : PropertyValueConverterBase,
        IDeliveryApiPropertyValueConverter
    where TValue : class
    where TModel : class
{
    public sealed override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == editorAlias;

    public sealed override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(TModel);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.Element;

    public sealed override bool? IsValue(object? value, PropertyValueLevel level) =>
        level == PropertyValueLevel.Source ? !string.IsNullOrWhiteSpace(value as string) : value is not null;

    public sealed override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    ) => Read(source);

    public sealed override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    ) => inter is TValue value ? Model(value, new Place(owner, propertyType, preview)) : null;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        GetPropertyCacheLevel(propertyType);

    public virtual Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(TModel);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding
    ) => inter is TValue value ? Delivery(value, new Place(owner, propertyType, preview)) : null;

    /// <inheritdoc cref="JsonValueEditor{TValue, TConfiguration}.Read" />
    protected virtual TValue? Read(object? source) => StoredJson.Read<TValue>(source).Value;

    /// <summary>What a page is given.</summary>
    protected abstract TModel? Model(TValue value, Place place);

    /// <summary>What the Delivery API answers.</summary>
    protected virtual object? Delivery(TValue value, Place place) => Model(value, place);

    /// <summary>Where a value stands.</summary>
    protected sealed record Place(IPublishedElement Owner, IPublishedPropertyType Type, bool Preview);
}
