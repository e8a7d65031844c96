using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.ListView;

internal sealed class ListViewValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
    : StockValueEditor(parts, attribute);
