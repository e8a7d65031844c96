using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.PolicyAreas;

/// <summary>The policy areas of an item as a page shows them: merges followed, what is not published left out.</summary>
/// <param name="Primary">Null where it was not chosen or is not published.</param>
public sealed record PolicyAreaChoice(
    IPublishedContent? Primary,
    IReadOnlyList<IPublishedContent> Others,
    IReadOnlyList<IPublishedContent> SubThemes
);

/// <summary>The same in an answer of the Delivery API.</summary>
internal sealed record DeliveredPolicyAreas(
    DeliveredTerm? Primary,
    IReadOnlyList<DeliveredTerm> Others,
    IReadOnlyList<DeliveredTerm> SubThemes
);

internal sealed class PolicyAreasValueConverter(TermModels models)
    : JsonValueConverter<PolicyAreasValue, PolicyAreaChoice>(PolicyAreasEditor.EditorAlias)
{
    // Terms change without the items that name them.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        typeof(DeliveredPolicyAreas);

    protected override PolicyAreaChoice Model(PolicyAreasValue value, Place place)
    {
        var primary = models.Published(Primary(value), place.Preview);
        return new PolicyAreaChoice(
            primary.Count > 0 ? primary[0] : null,
            [
                .. models
                    .Published(value.Others ?? [], place.Preview)
                    .ExceptBy(primary.Select(area => area.Key), area => area.Key),
            ],
            models.Published(value.Themes, place.Preview)
        );
    }

    protected override object Delivery(PolicyAreasValue value, Place place)
    {
        var primary = models.Delivered(Primary(value), place.Preview);
        return new DeliveredPolicyAreas(
            primary.Count > 0 ? primary[0] : null,
            [.. models.Delivered(value.Others ?? [], place.Preview).Except(primary)],
            models.Delivered(value.Themes, place.Preview)
        );
    }

    private static Guid[] Primary(PolicyAreasValue value) => value.Primary is { } primary ? [primary] : [];
}
