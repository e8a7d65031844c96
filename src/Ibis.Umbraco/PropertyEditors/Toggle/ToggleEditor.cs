using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Toggle;

[DataEditor(Constants.PropertyEditors.Aliases.Boolean, ValueType = ValueTypes.Integer, ValueEditorIsReusable = true)]
internal sealed class ToggleEditor(IDataValueEditorFactory factory) : StockDataEditor<ToggleValueEditor>(factory);
