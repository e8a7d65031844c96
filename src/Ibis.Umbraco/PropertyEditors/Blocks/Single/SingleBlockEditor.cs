using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Single;

[DataEditor(Constants.PropertyEditors.Aliases.SingleBlock, ValueType = ValueTypes.Json)]
internal sealed class SingleBlockEditor(IDataValueEditorFactory factory, IIOHelper io)
    : StockDataEditor<SingleBlockValueEditor>(factory)
{
    public override bool SupportsConfigurableElements => true;

    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ObjectConfigurationEditor<SingleBlockConfiguration>(io);
}
