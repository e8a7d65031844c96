using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks.List;

internal sealed class BlockListValueEditor(ValueEditorParts parts, DataEditorAttribute attribute, BlockWork work)
    : BlockValueEditor<BlockListValue, BlockListLayoutItem>(
        parts,
        attribute,
        new BlockListEditorDataConverter(parts.Json),
        work
    )
{
    protected override IEnumerable<ValidationResult> ValidateLayout(BlockListLayoutItem[] layout, object? configuration)
    {
        var limits = (configuration as BlockListConfiguration)?.ValidationLimit;

        return EntryAmount.Validate(layout.Length, limits?.Min, limits?.Max, Texts);
    }
}
