using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.TextLines;

[DataEditor(
    Constants.PropertyEditors.Aliases.MultipleTextstring,
    ValueType = ValueTypes.Text,
    ValueEditorIsReusable = true
)]
internal sealed class TextLinesEditor(IDataValueEditorFactory factory, IIOHelper io)
    : StockDataEditor<TextLinesValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new TextLinesConfigurationEditor(io);
}
