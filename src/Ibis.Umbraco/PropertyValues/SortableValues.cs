using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyValues;

/// <summary>The text that a stored value is ordered by, for editors whose values have an order of their own.</summary>
internal sealed class SortableValues(
    Lazy<PropertyEditorCollection> editors,
    Lazy<IDataTypeConfigurationCache> configurations
)
{
    public string? Of(IProperty property, object? value) =>
        value is not null
        && editors.Value.TryGet(property.PropertyType.PropertyEditorAlias, out var editor)
        && editor.GetValueEditor() is IDataValueSortable sortable
            ? sortable.GetSortableValue(value, configurations.Value.GetConfiguration(property.PropertyType.DataTypeKey))
            : null;
}
