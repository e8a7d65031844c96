using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Single;

internal sealed class SingleBlockValueEditor : BlockValueEditor<SingleBlockValue, SingleBlockLayoutItem>
{
    public SingleBlockValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        BlockMapping mapping,
        BlockValidation validation
    )
        : base(parts, attribute, new SingleBlockEditorDataConverter(parts.Json), mapping, validation) =>
        Validators.Add(new OneBlockValidator(this, parts.Texts));

    private sealed class OneBlockValidator(SingleBlockValueEditor editor, ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext
        ) => EntryAmount.Validate(editor.Read(value)?.GetLayouts()?.Count() ?? 0, minimum: null, maximum: 1, texts);
    }
}
