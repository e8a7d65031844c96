using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Color;

internal sealed partial class ColorPickerConfigurationEditor : ConfigurationEditor<ColorPickerConfiguration>
{
    public ColorPickerConfigurationEditor(IIOHelper io)
        : base(io) => Field(nameof(ColorPickerConfiguration.Items)).Validators.Add(new HexColorsValidator());

    [GeneratedRegex("^#?([0-9a-f]{3}|[0-9a-f]{6})$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HexColor();

    private sealed class HexColorsValidator : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext
        ) =>
            (value as JsonArray ?? [])
                .Select((item, index) => (Text: item?["value"]?.ToString(), Index: index))
                .Where(item => !string.IsNullOrWhiteSpace(item.Text) && !HexColor().IsMatch(item.Text))
                .Select(item => new ValidationResult(
                    $"\"{item.Text}\" is not a colour. Write three or six hexadecimal digits.",
                    [$"item_{item.Index}"]
                ));
    }
}
