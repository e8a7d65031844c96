using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.PropertyEditors.Picked;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;

namespace Ibis.Core.PropertyEditors.Rights;

internal sealed class RightsValueConverter(
    IPublishedMediaCache media,
    PickedPages pages,
    IApiMediaBuilder delivered,
    IVariationContextAccessor variation,
    IDefaultCultureAccessor defaults
) : JsonValueConverter<RightsValue, WorkWithRights>(RightsEditor.EditorAlias)
{
    // Media and terms change without this item changing, and the text is that of the page's language.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(DeliveredWork);

    protected override WorkWithRights? Model(RightsValue value, Place place) =>
        value.Media is { } key && media.GetById(place.Preview, key) is { } item
            ? new WorkWithRights(
                item,
                Text(value.Alt),
                value.Credit,
                value.Source,
                pages.Find(value.Licence, place.Preview)
            )
            : null;

    protected override object? Delivery(RightsValue value, Place place) =>
        Model(value, place) is { } work
            ? new DeliveredWork(
                delivered.Build(work.Media),
                work.AlternativeText,
                work.Credit,
                work.Source,
                pages.Delivered(value.Licence, place.Preview)
            )
            : null;

    private string Text(IReadOnlyDictionary<string, string?>? alt) =>
        In(alt, variation.VariationContext?.Culture) ?? In(alt, defaults.DefaultCulture) ?? string.Empty;

    private static string? In(IReadOnlyDictionary<string, string?>? alt, string? culture) =>
        alt?.FirstOrDefault(one => string.Equals(one.Key, culture, StringComparison.OrdinalIgnoreCase)).Value;
}
