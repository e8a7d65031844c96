using Ibis.Umbraco.PropertyEditors.Blocks.Cultures;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Single;

[DataEditor(Constants.PropertyEditors.Aliases.SingleBlock, ValueType = ValueTypes.Json)]
internal sealed class SingleBlockEditor(IDataValueEditorFactory factory, IIOHelper io)
    : CultureMergingEditor<SingleBlockValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ObjectConfigurationEditor<SingleBlockConfiguration>(io);
}
