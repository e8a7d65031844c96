using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Single;

internal sealed class SingleBlockValueEditor(ValueEditorParts parts, DataEditorAttribute attribute, BlockWork work)
    : BlockValueEditor<SingleBlockValue, SingleBlockLayoutItem>(
        parts,
        attribute,
        new SingleBlockEditorDataConverter(parts.Json),
        work
    )
{
    protected override IEnumerable<ValidationResult> ValidateLayout(
        SingleBlockLayoutItem[] layout,
        object? configuration
    ) => EntryAmount.Validate(layout.Length, minimum: null, maximum: 1, Texts);
}
