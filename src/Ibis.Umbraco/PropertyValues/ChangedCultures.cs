using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyValues;

/// <summary>Says which cultures a change of a value belongs to.</summary>
internal sealed class ChangedCultures(Lazy<PropertyEditorCollection> editors)
{
    // What all cultures share belongs to the default one, unless its editor knows better.
    public IEnumerable<string> Of(IPropertyType type, IPropertyValue value, string defaultCulture)
    {
        if (value.Culture is not null)
        {
            return [value.Culture];
        }

        string[] changed =
            editors.Value.TryGet(type.PropertyEditorAlias, out var editor) && editor.CanMergePartialPropertyValues(type)
                ?
                [
                    .. editor.GetChangedCulturesForPartialPropertyValues(
                        value.EditedValue,
                        value.PublishedValue,
                        defaultCulture
                    ),
                ]
                : [];

        return changed.Length > 0 ? changed : [defaultCulture];
    }
}
