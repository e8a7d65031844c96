using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;

namespace Ibis.Umbraco.PropertyEditors.Email;

internal sealed class EmailAddressValueEditor : StockValueEditor
{
    public EmailAddressValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
        : base(parts, attribute) => Validators.Add(new EmailValidator(parts.Texts));

    protected override bool Reads(object value) => IsPlain(value);
}
