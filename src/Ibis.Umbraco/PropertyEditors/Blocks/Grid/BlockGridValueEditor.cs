using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Grid;

internal sealed class BlockGridValueEditor(ValueEditorParts parts, DataEditorAttribute attribute, BlockWork work)
    : BlockValueEditor<BlockGridValue, BlockGridLayoutItem>(
        parts,
        attribute,
        new BlockGridEditorDataConverter(parts.Json),
        work
    )
{
    protected override IEnumerable<ValidationResult> ValidateLayout(BlockGridLayoutItem[] layout, object? configuration)
    {
        if (configuration is not BlockGridConfiguration grid)
        {
            return [];
        }

        var amount = EntryAmount.Validate(layout.Length, grid.ValidationLimit.Min, grid.ValidationLimit.Max, Texts);
        var areas = grid.Blocks.SelectMany(block => block.Areas).DistinctBy(area => area.Key);

        return AreasAreFilled(layout, areas.ToDictionary(area => area.Key))
            ? amount
            : amount.Append(Texts.Error("entriesAreasMismatch"));
    }

    private static bool AreasAreFilled(
        IEnumerable<BlockGridLayoutItem> items,
        Dictionary<Guid, BlockGridConfiguration.BlockGridAreaConfiguration> areas
    ) =>
        items.All(item =>
            item.Areas.All(area =>
                (
                    !areas.TryGetValue(area.Key, out var limits)
                    || (
                        area.Items.Length >= (limits.MinAllowed ?? 0)
                        && area.Items.Length <= (limits.MaxAllowed ?? int.MaxValue)
                    )
                ) && AreasAreFilled(area.Items, areas)
            )
        );
}
