using System.ComponentModel.DataAnnotations;
using Ibis.Umbraco.PropertyEditors.Blocks;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.RichText;

internal sealed class RichTextBlocksValidator(IJsonSerializer json, BlockValidation validation) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext
    )
    {
        if (RichTextValue.Read(value, json)?.Blocks is not { } blocks || !blocks.IsWhole())
        {
            return [];
        }

        var data = new RichTextEditorBlockDataConverter(json).Convert(blocks);

        return validation.Validate(data.BlockValue, "blocks.", validationContext);
    }
}
