using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Lists;

[DataEditor(Constants.PropertyEditors.Aliases.RadioButtonList, ValueEditorIsReusable = true)]
internal sealed class RadioButtonListEditor(IDataValueEditorFactory factory, IIOHelper io)
    : StockDataEditor<OneItemValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ValueListConfigurationEditor<ValueListConfiguration>(io);
}
