using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Rights;

[DataEditor(EditorAlias, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class RightsEditor(IDataValueEditorFactory factory, ConfigurationParts parts)
    : JsonDataEditor<RightsValueEditor>(
        factory,
        () => new CheckedConfigurationEditor<RightsConfiguration>(parts),
        new JsonIndexValues<RightsValue>(value => [.. value.Alt?.Values ?? [], value.Credit, value.Source])
    )
{
    public const string EditorAlias = "Ibis.Rights";
}
