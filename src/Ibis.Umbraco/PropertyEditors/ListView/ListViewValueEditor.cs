using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.ListView;

internal sealed class ListViewValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
    : StockValueEditor(parts, attribute)
{
    // A list of children has no value of its own; what is sent is not looked at.
    protected override bool Reads(object value) => true;
}
