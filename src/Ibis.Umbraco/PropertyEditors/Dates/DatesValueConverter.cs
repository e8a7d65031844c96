using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.Dates;

[DefaultPropertyValueConverter]
internal sealed class DatesValueConverter(IJsonSerializer json) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias
            is Constants.PropertyEditors.Aliases.DateTimeWithTimeZone
                or Constants.PropertyEditors.Aliases.DateTimeUnspecified
                or Constants.PropertyEditors.Aliases.DateOnly
                or Constants.PropertyEditors.Aliases.TimeOnly;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias switch
        {
            Constants.PropertyEditors.Aliases.DateTimeWithTimeZone => typeof(DateTimeOffset?),
            Constants.PropertyEditors.Aliases.DateOnly => typeof(DateOnly?),
            Constants.PropertyEditors.Aliases.TimeOnly => typeof(TimeOnly?),
            _ => typeof(DateTime?),
        };

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    ) => StoredDate.Read(source, json);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    ) =>
        inter is not StoredDate stored
            ? null
            : propertyType.EditorAlias switch
            {
                Constants.PropertyEditors.Aliases.DateTimeWithTimeZone => stored.Date,
                Constants.PropertyEditors.Aliases.DateOnly => DateOnly.FromDateTime(stored.Date.DateTime),
                Constants.PropertyEditors.Aliases.TimeOnly => TimeOnly.FromDateTime(stored.Date.DateTime),
                _ => (object)stored.Date.DateTime,
            };
}
