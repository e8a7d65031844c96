using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Grid;

internal sealed class BlockGridValueEditor : BlockValueEditor<BlockGridValue, BlockGridLayoutItem>
{
    public BlockGridValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        BlockMapping mapping,
        BlockValidation validation
    )
        : base(parts, attribute, new BlockGridEditorDataConverter(parts.Json), mapping, validation) =>
        Validators.Add(new AmountValidator(this, parts.Texts));

    private sealed class AmountValidator(BlockGridValueEditor editor, ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext
        )
        {
            if (dataTypeConfiguration is not BlockGridConfiguration configuration)
            {
                return [];
            }

            var blocks = editor.Read(value);
            var layout = blocks?.GetLayouts()?.ToArray() ?? [];
            var amount = EntryAmount.Validate(
                layout.Length,
                configuration.ValidationLimit.Min,
                configuration.ValidationLimit.Max,
                texts
            );
            var areas = configuration.Blocks.SelectMany(block => block.Areas).ToDictionary(area => area.Key);

            return AreasAreFilled(layout, areas) ? amount : amount.Append(texts.Error("entriesAreasMismatch"));
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
}
