using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Tags;

/// <summary>Gives pages the terms in order: merges followed, what is proposed or not published left out.</summary>
internal sealed class TagsValueConverter(TermModels models)
    : JsonValueConverter<Guid[], IReadOnlyList<IPublishedContent>>(TagsEditor.EditorAlias)
{
    // Terms change without the items that name them.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        typeof(IReadOnlyList<DeliveredTerm>);

    protected override IReadOnlyList<IPublishedContent> Model(Guid[] value, Place place) =>
        models.Published(value, place.Preview);

    protected override object Delivery(Guid[] value, Place place) => models.Delivered(value, place.Preview);
}
