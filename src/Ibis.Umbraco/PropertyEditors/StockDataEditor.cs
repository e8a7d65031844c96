using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors;

// Every editor here is a value editor, a configuration editor and an attribute; only those three differ.
internal abstract class StockDataEditor<TValueEditor> : DataEditor
    where TValueEditor : class, IDataValueEditor
{
    protected StockDataEditor(IDataValueEditorFactory factory)
        : base(factory) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<TValueEditor>(
            Attribute ?? throw new InvalidOperationException($"{GetType().Name} needs a [DataEditor] attribute.")
        );
}
