using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.PropertyEditors.Picked;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.People;

internal sealed class PeopleValueEditor(JsonEditorParts parts, DataEditorAttribute attribute, PeopleRules rules)
    : JsonValueEditor<PeopleValue, PeopleConfiguration>(parts, attribute)
{
    protected override PeopleValue? Canonical(PeopleValue value)
    {
        // A list may hold anything, nothing included.
        PersonValue[] people =
        [
            .. (value.People ?? [])
                .OfType<PersonValue>()
                .Select(person => new PersonValue(
                    PlainText.Clean(person.Name),
                    PlainText.Clean(person.Role),
                    person.Organisation,
                    person.Organisation is null ? PlainText.Clean(person.OrganisationName) : null,
                    Orcid.Clean(person.Orcid),
                    person.StakeholderType
                ))
                .Where(person => person != new PersonValue()),
        ];
        return people.Length > 0 ? new PeopleValue(people) : null;
    }

    protected override IEnumerable<string> Faults(
        PeopleValue value,
        PeopleConfiguration configuration,
        PropertyValidationContext context
    ) => rules.Faults(value.People ?? [], configuration);

    protected override IEnumerable<Udi> References(PeopleValue value) =>
        (value.People ?? [])
            .OfType<PersonValue>()
            .SelectMany(person => new[] { person.Organisation, person.StakeholderType })
            .Select(PickedPages.Reference)
            .OfType<Udi>();
}
