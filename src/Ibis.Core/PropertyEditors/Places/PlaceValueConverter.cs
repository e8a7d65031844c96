using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Places;

internal sealed class PlaceValueConverter(PlaceModels models)
    : JsonValueConverter<PlaceValue, Whereabouts>(PlaceEditor.EditorAlias)
{
    // Places change without the items that name them.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        typeof(DeliveredWhereabouts);

    protected override Whereabouts Model(PlaceValue value, Place place) => models.Model(value, place.Preview);

    protected override object Delivery(PlaceValue value, Place place) => models.Delivered(value, place.Preview);
}
