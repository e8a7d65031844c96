using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.PropertyEditors.Picked;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.People;

internal sealed class PeopleValueConverter(PickedPages pages)
    : JsonValueConverter<PeopleValue, IReadOnlyList<Contributor>>(PeopleEditor.EditorAlias)
{
    // Organisations and terms change without this item changing.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        typeof(IReadOnlyList<DeliveredContributor>);

    protected override IReadOnlyList<Contributor> Model(PeopleValue value, Place place) =>
        [
            .. Named(value)
                .Select(person => new Contributor(
                    person.Name!,
                    person.Role,
                    pages.Delivered(person.Organisation, place.Preview)?.Name ?? person.OrganisationName,
                    pages.Find(person.Organisation, place.Preview),
                    person.Orcid,
                    pages.Find(person.StakeholderType, place.Preview)
                )),
        ];

    protected override object Delivery(PeopleValue value, Place place) =>
        Named(value)
            .Select(person => new DeliveredContributor(
                person.Name!,
                person.Role,
                pages.Delivered(person.Organisation, place.Preview) is { } page
                        ? new DeliveredOrganisation(page.Id, page.Name)
                    : person.OrganisationName is { } name ? new DeliveredOrganisation(null, name)
                    : null,
                person.Orcid is { } orcid ? $"https://orcid.org/{orcid}" : null,
                pages.Delivered(person.StakeholderType, place.Preview)
            ))
            .ToArray();

    private static IEnumerable<PersonValue> Named(PeopleValue value) =>
        (value.People ?? []).OfType<PersonValue>().Where(person => person.Name is not null);
}
