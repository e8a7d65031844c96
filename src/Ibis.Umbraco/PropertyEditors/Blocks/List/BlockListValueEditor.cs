using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors.Blocks.List;

internal sealed class BlockListValueEditor : BlockValueEditor<BlockListValue, BlockListLayoutItem>
{
    public BlockListValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        BlockMapping mapping,
        BlockValidation validation
    )
        : base(parts, attribute, new BlockListEditorDataConverter(parts.Json), mapping, validation) =>
        Validators.Add(new AmountValidator(this, parts.Texts));

    private sealed class AmountValidator(BlockListValueEditor editor, ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext
        )
        {
            var limits = (dataTypeConfiguration as BlockListConfiguration)?.ValidationLimit;
            var count = editor.Read(value)?.GetLayouts()?.Count() ?? 0;

            return EntryAmount.Validate(count, limits?.Min, limits?.Max, texts);
        }
    }
}
