using Ibis.Umbraco.PropertyEditors.Blocks.Cultures;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks.List;

[DataEditor(Constants.PropertyEditors.Aliases.BlockList, ValueType = ValueTypes.Json)]
internal sealed class BlockListEditor(IDataValueEditorFactory factory, IIOHelper io)
    : CultureMergingEditor<BlockListValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ObjectConfigurationEditor<BlockListConfiguration>(io);
}
