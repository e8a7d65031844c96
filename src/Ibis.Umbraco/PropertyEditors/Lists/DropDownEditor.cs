using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Lists;

[DataEditor(Constants.PropertyEditors.Aliases.DropDownListFlexible, ValueEditorIsReusable = true)]
internal sealed class DropDownEditor(IDataValueEditorFactory factory, IIOHelper io)
    : StockDataEditor<ManyItemsValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ValueListConfigurationEditor<DropDownFlexibleConfiguration>(io);
}
