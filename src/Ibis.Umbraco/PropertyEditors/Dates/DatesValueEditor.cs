using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;

namespace Ibis.Umbraco.PropertyEditors.Dates;

internal sealed class DatesValueEditor : StockValueEditor, IDataValueSortable
{
    private readonly DatePart _part;

    public DatesValueEditor(ValueEditorParts parts, DataEditorAttribute attribute, DatePart part)
        : base(parts, attribute)
    {
        _part = part;
        Validators.Add(
            new TypedJsonValidatorRunner<DateEditorValue, DateTimeConfiguration>(
                parts.Json,
                new DateValidator(parts.Texts)
            )
        );
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        StoredDate.Read(property.GetValue(culture, segment), Json) is { } stored
            ? new DateEditorValue { Date = _part.Text(stored.Date), TimeZone = stored.TimeZone }
            : null;

    protected override bool Reads(object value) => Json.TryDeserialize<DateEditorValue>(value, out _);

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue) =>
        editorValue.Value is { } value
        && Json.TryDeserialize<DateEditorValue>(value, out var date)
        && StoredDate.TryMoment(date.Date, out var moment)
            ? Json.Serialize(new StoredDate(_part.Stored(moment), date.TimeZone))
            : null;

    public string? GetSortableValue(object? value, object? dataTypeConfiguration) =>
        StoredDate.Read(value, Json)?.Date.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
