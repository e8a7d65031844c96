using System.ComponentModel.DataAnnotations;
using Ibis.Umbraco.PropertyEditors.Lists;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors.TextLines;

internal sealed class TextLinesValueEditor : StockValueEditor
{
    private static readonly string[] LineEnds = ["\r\n", "\r", "\n"];

    public TextLinesValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
        : base(parts, attribute) => Validators.Add(new LineAmountValidator(parts.Texts));

    public override IValueRequiredValidator RequiredValidator => new FilledListValidator();

    public override IValueFormatValidator FormatValidator => new EachLineValidator();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        property.GetValue(culture, segment)?.ToString() is { Length: > 0 } text
            ? text.Split(LineEnds, StringSplitOptions.None)
            : Array.Empty<string>();

    // One value per line is Umbraco's storage; a line break inside a value would split it in two, so it becomes a space.
    protected override bool Reads(object value) => IsPlainList(value);

    protected override bool IsStored(string text) => true;

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue) =>
        EditorStrings.Read(editorValue.Value) is { Length: > 0 } lines
            ? string.Join('\n', lines.Select(line => string.Join(' ', line.Split(LineEnds, StringSplitOptions.None))))
            : null;

    private sealed class LineAmountValidator(ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext
        )
        {
            var count = EditorStrings.Read(value)?.Length ?? 0;

            return dataTypeConfiguration is MultipleTextStringConfiguration limits && count > 0
                ? new ItemAmount(limits.Min, limits.Max).Validate(count, texts)
                : [];
        }
    }

    private sealed class EachLineValidator : IValueFormatValidator
    {
        public IEnumerable<ValidationResult> ValidateFormat(object? value, string valueType, string format) =>
            (EditorStrings.Read(value) ?? [])
                .Select(line => new RegexValidator().ValidateFormat(line, valueType, format).ToArray())
                .FirstOrDefault(results => results.Length > 0)
            ?? [];
    }
}
