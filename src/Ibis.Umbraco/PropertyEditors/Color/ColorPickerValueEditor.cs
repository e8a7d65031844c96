using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors.Color;

internal sealed class ColorPickerValueEditor : StockValueEditor
{
    public ColorPickerValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
        : base(parts, attribute) => Validators.Add(new ListedColorValidator(parts.Texts, parts.Json));

    protected override bool Reads(object value) =>
        value is string
        || (value is JsonObject color && color["value"] is JsonValue part && part.TryGetValue(out string? _));

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue) =>
        editorValue.Value is JsonNode node ? Json.Serialize(node) : base.Stored(editorValue, currentValue);

    private sealed class ListedColorValidator(ILocalizedTextService texts, IJsonSerializer json) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext
        )
        {
            if (
                dataTypeConfiguration is not ColorPickerConfiguration { Items.Count: > 0 } palette
                || Picked(value) is not { } color
            )
            {
                return [];
            }

            return palette.Items.Exists(item => Plain(item.Value) == Plain(color))
                ? []
                : [texts.Error("invalidColor", color)];
        }

        private string? Picked(object? value) =>
            value is not null
            && json.TryDeserialize<JsonObject>(value, out var picked)
            && picked["value"] is JsonValue color
            && color.TryGetValue(out string? text)
                ? text
                : null;

        private static string Plain(string color) => color.TrimStart('#').ToUpperInvariant();
    }
}
