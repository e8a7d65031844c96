using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Dates;

[DataEditor(Constants.PropertyEditors.Aliases.DateTime, ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
internal sealed class DateTimeEditor(IDataValueEditorFactory factory) : StockDataEditor<DateTimeValueEditor>(factory);
