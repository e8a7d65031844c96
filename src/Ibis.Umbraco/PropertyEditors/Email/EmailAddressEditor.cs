using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Email;

[DataEditor(Constants.PropertyEditors.Aliases.EmailAddress, ValueEditorIsReusable = true)]
internal sealed class EmailAddressEditor(IDataValueEditorFactory factory)
    : StockDataEditor<EmailAddressValueEditor>(factory);
