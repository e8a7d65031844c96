using Ibis.Umbraco.PropertyEditors.Blocks.Cultures;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Grid;

[DataEditor(Constants.PropertyEditors.Aliases.BlockGrid, ValueType = ValueTypes.Json)]
internal sealed class BlockGridEditor(IDataValueEditorFactory factory, IIOHelper io)
    : CultureMergingEditor<BlockGridValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ObjectConfigurationEditor<BlockGridConfiguration>(io);
}
