using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.People;

[DataEditor(EditorAlias, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class PeopleEditor(IDataValueEditorFactory factory, ConfigurationParts parts)
    : JsonDataEditor<PeopleValueEditor>(
        factory,
        () => new CheckedConfigurationEditor<PeopleConfiguration>(parts),
        new JsonIndexValues<PeopleValue>(value =>
            (value.People ?? []).SelectMany(person =>
                (IEnumerable<object?>)[person.Name, person.OrganisationName, person.Orcid]
            )
        )
    )
{
    public const string EditorAlias = "Ibis.People";
}
