using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Toggle;

internal sealed class ToggleValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
    : StockValueEditor(parts, attribute)
{
    public override IValueRequiredValidator RequiredValidator => new SwitchedOnValidator();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        IsOn(property.GetValue(culture, segment));

    protected override bool Reads(object value) =>
        value is bool or int or long || (value is string text && (text is "0" or "1" || bool.TryParse(text, out _)));

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue) =>
        IsOn(editorValue.Value) ? 1 : 0;

    private static bool IsOn(object? value) =>
        value switch
        {
            bool truth => truth,
            int number => number == 1,
            long number => number == 1,
            string text => text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
}
