using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Dates;

[DataEditor(
    Constants.PropertyEditors.Aliases.DateTimeWithTimeZone,
    ValueType = ValueTypes.Json,
    ValueEditorIsReusable = true
)]
internal sealed class DateTimeWithTimeZoneEditor(IDataValueEditorFactory factory, IIOHelper io)
    : DatesEditor(factory, io, DatePart.Moment);

[DataEditor(
    Constants.PropertyEditors.Aliases.DateTimeUnspecified,
    ValueType = ValueTypes.Json,
    ValueEditorIsReusable = true
)]
internal sealed class DateTimeUnspecifiedEditor(IDataValueEditorFactory factory, IIOHelper io)
    : DatesEditor(factory, io, DatePart.DayAndTime);

[DataEditor(Constants.PropertyEditors.Aliases.DateOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateOnlyEditor(IDataValueEditorFactory factory, IIOHelper io)
    : DatesEditor(factory, io, DatePart.Day);

[DataEditor(Constants.PropertyEditors.Aliases.TimeOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class TimeOnlyEditor(IDataValueEditorFactory factory, IIOHelper io)
    : DatesEditor(factory, io, DatePart.Time);
