using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.DateRange;

internal sealed class DateRangeValueEditor(JsonEditorParts parts, DataEditorAttribute attribute)
    : JsonValueEditor<DateRangeValue, DateRangeConfiguration>(parts, attribute),
        IDataValueSortable
{
    public string? GetSortableValue(object? value, object? dataTypeConfiguration) =>
        StoredJson.Read<DateRangeValue>(value).Value?.Start;

    protected override DateRangeValue? Canonical(DateRangeValue value)
    {
        var start = PlainText.Clean(value.Start);
        var end = PlainText.Clean(value.End);
        return start is null && end is null && !value.Ongoing
            ? null
            : new DateRangeValue(start, end, value.Ongoing, PlainText.Clean(value.TimeZone));
    }

    protected override IEnumerable<string> Faults(
        DateRangeValue value,
        DateRangeConfiguration configuration,
        PropertyValidationContext context
    ) => DateRangeRules.Faults(value, configuration);
}
