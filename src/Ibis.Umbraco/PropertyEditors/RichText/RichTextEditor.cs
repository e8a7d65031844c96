using Ibis.Umbraco.PropertyEditors.Blocks.Cultures;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.RichText;

[DataEditor(Constants.PropertyEditors.Aliases.RichText, ValueType = ValueTypes.Text)]
internal sealed class RichTextEditor(IDataValueEditorFactory factory, IIOHelper io)
    : CultureMergingEditor<RichTextValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new RichTextConfigurationEditor(io);
}
