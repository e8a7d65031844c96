using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Grid;

[DataEditor(Constants.PropertyEditors.Aliases.BlockGrid, ValueType = ValueTypes.Json)]
internal sealed class BlockGridEditor(IDataValueEditorFactory factory, IIOHelper io)
    : StockDataEditor<BlockGridValueEditor>(factory)
{
    public override bool SupportsConfigurableElements => true;

    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ObjectConfigurationEditor<BlockGridConfiguration>(io);
}
