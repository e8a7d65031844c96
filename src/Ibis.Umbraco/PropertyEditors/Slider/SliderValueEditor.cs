using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;

namespace Ibis.Umbraco.PropertyEditors.Slider;

internal sealed class SliderValueEditor : StockValueEditor
{
    public SliderValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
        : base(parts, attribute) =>
        Validators.Add(
            new TypedJsonValidatorRunner<SliderRange, SliderConfiguration>(
                parts.Json,
                new SliderRangeValidator(parts.Texts)
            )
        );

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        SliderRange.Parse(property.GetValue(culture, segment)?.ToString());

    protected override bool Reads(object value) => Json.TryDeserialize<SliderRange>(value, out _);

    protected override bool IsStored(string text) => SliderRange.Parse(text) is not null;

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue) =>
        editorValue.Value is { } value && Json.TryDeserialize<SliderRange>(value, out var range)
            ? range.ToString()
            : null;
}
