using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.PolicyAreas;

/// <summary>The policy areas of an item, and the sub-themes inside them; see docs/property-editors/Ibis.PolicyAreas.md.</summary>
[DataEditor(EditorAlias, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class PolicyAreasEditor(IDataValueEditorFactory factory, ConfigurationParts parts, TermModels models)
    : JsonDataEditor<PolicyAreasValueEditor>(
        factory,
        () => new CheckedConfigurationEditor<PolicyAreasConfiguration>(parts),
        new JsonIndexValues<PolicyAreasValue>(value => models.Searched(value.Keys))
    )
{
    public const string EditorAlias = "Ibis.PolicyAreas";
}
