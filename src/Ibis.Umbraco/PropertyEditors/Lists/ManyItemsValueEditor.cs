using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;

namespace Ibis.Umbraco.PropertyEditors.Lists;

internal sealed class ManyItemsValueEditor : StockValueEditor
{
    public ManyItemsValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
        : base(parts, attribute) => Validators.Add(new MultipleValueValidator(parts.Texts));

    public override IValueRequiredValidator RequiredValidator => new FilledListValidator();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        EditorStrings.Read(property.GetValue(culture, segment)) ?? [];

    protected override bool Reads(object value) => IsPlainList(value) || IsPlain(value);

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue) =>
        EditorStrings.Read(editorValue.Value) is { Length: > 0 } items ? Json.Serialize(items) : null;
}
