using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Tags;

[DataEditor(Constants.PropertyEditors.Aliases.Tags, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TagsEditor(IDataValueEditorFactory factory, IIOHelper io, ITagPropertyIndexValueFactory index)
    : StockDataEditor<TagsValueEditor>(factory)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => index;

    protected override IConfigurationEditor CreateConfigurationEditor() => new TagConfigurationEditor(io);
}
