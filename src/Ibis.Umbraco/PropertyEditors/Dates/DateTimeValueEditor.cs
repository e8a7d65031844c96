using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;

namespace Ibis.Umbraco.PropertyEditors.Dates;

internal sealed class DateTimeValueEditor : StockValueEditor
{
    public DateTimeValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
        : base(parts, attribute) => Validators.Add(new DateTimeValidator());

    protected override bool Reads(object value) => IsPlain(value);
}
