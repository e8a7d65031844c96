using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.DateRange;

[DataEditor(EditorAlias, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class DateRangeEditor(IDataValueEditorFactory factory, ConfigurationParts parts)
    : JsonDataEditor<DateRangeValueEditor>(
        factory,
        () => new CheckedConfigurationEditor<DateRangeConfiguration>(parts),
        new JsonIndexValues<DateRangeValue>(value => [value.Start, value.End])
    )
{
    public const string EditorAlias = "Ibis.DateRange";
}
