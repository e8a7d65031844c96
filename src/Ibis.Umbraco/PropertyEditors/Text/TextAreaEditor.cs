using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Text;

[DataEditor(Constants.PropertyEditors.Aliases.TextArea, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TextAreaEditor(IDataValueEditorFactory factory, IIOHelper io)
    : StockDataEditor<PlainTextValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new TextAreaConfigurationEditor(io);
}
