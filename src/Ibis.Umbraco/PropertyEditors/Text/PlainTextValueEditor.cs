using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Text;

internal sealed class PlainTextValueEditor : TextOnlyValueEditor
{
    public PlainTextValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
        : base(attribute, parts.Texts, parts.ShortStrings, parts.Json, parts.Io) =>
        Validators.Add(new FormValidator(StockValueEditor.IsPlain));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        editorValue.Value is null || StockValueEditor.IsPlain(editorValue.Value)
            ? base.FromEditor(editorValue, currentValue)
            : currentValue;
}
