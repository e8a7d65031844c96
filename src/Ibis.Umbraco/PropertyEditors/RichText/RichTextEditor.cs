using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.RichText;

[DataEditor(Constants.PropertyEditors.Aliases.RichText, ValueType = ValueTypes.Text)]
internal sealed class RichTextEditor(IDataValueEditorFactory factory, IIOHelper io)
    : StockDataEditor<RichTextValueEditor>(factory)
{
    public override bool SupportsConfigurableElements => true;

    protected override IConfigurationEditor CreateConfigurationEditor() => new RichTextConfigurationEditor(io);
}
