using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.WordLimit;

[DataEditor(EditorAlias, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class WordLimitEditor(IDataValueEditorFactory factory, ConfigurationParts parts)
    : JsonDataEditor<WordLimitValueEditor>(
        factory,
        () => new CheckedConfigurationEditor<WordLimitConfiguration>(parts),
        new JsonIndexValues<WordLimitValue>(value => [value.Words], WordLimitValue.Read)
    )
{
    public const string EditorAlias = "Ibis.WordLimit";
}
