using System.Text.Json.Nodes;
using Ibis.Umbraco.PropertyEditors.Dates;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Tests.Unit.PropertyEditors;

internal sealed class DateEditorTests
{
    private readonly EditorBench _bench = new();

    [Test]
    public void DateTime_WhenStored_IsADate()
    {
        var stored = _bench.FromEditor<DateTimeEditor>("2025-03-04T10:20:30");

        Assert.That(stored, Is.EqualTo(new DateTime(2025, 3, 4, 10, 20, 30)));
        Assert.That(_bench.ToEditor<DateTimeEditor>(stored), Is.EqualTo("2025-03-04 10:20:30"));
        Assert.That(_bench.Errors<DateTimeEditor>("yesterday"), Has.Length.EqualTo(1));
    }

    [Test]
    public void DateTimeWithTimeZone_WhenStored_KeepsOffsetAndZone()
    {
        var value = JsonNode.Parse("{\"date\":\"2025-03-04T10:20:30+02:00\",\"timeZone\":\"Africa/Cairo\"}");

        var stored = _bench.FromEditor<DateTimeWithTimeZoneEditor>(value);

        Assert.That(stored, Is.EqualTo("{\"date\":\"2025-03-04T10:20:30+02:00\",\"timeZone\":\"Africa/Cairo\"}"));
        Assert.That(
            JsonNode.DeepEquals(_bench.AsJson(_bench.ToEditor<DateTimeWithTimeZoneEditor>(stored)), value),
            Is.True
        );
        Assert.That(
            Published("Umbraco.DateTimeWithTimeZone", stored),
            Is.EqualTo(new DateTimeOffset(2025, 3, 4, 10, 20, 30, TimeSpan.FromHours(2)))
        );
    }

    [Test]
    public void DateOnlyAndTimeOnly_WhenStored_KeepTheirPart()
    {
        var day = _bench.FromEditor<DateOnlyEditor>(JsonNode.Parse("{\"date\":\"2025-03-04\"}"));
        var time = _bench.FromEditor<TimeOnlyEditor>(JsonNode.Parse("{\"date\":\"00:30:00\"}"));

        Assert.That(day, Is.EqualTo("{\"date\":\"2025-03-04T00:00:00+00:00\",\"timeZone\":null}"));
        Assert.That(time, Is.EqualTo("{\"date\":\"0001-01-01T00:30:00+00:00\",\"timeZone\":null}"));
        Assert.That(Published("Umbraco.DateOnly", day), Is.EqualTo(new DateOnly(2025, 3, 4)));
        Assert.That(Published("Umbraco.TimeOnly", time), Is.EqualTo(new TimeOnly(0, 30)));
        Assert.That(Published("Umbraco.DateTimeUnspecified", day), Is.EqualTo(new DateTime(2025, 3, 4)));
        Assert.That(Published("Umbraco.DateOnly", null), Is.Null);
    }

    [Test]
    public void Date_WhenNotOneOrZoneNotListed_IsRefused()
    {
        var zones = _bench.ConfigurationOf<DateTimeWithTimeZoneEditor>(
            "{\"timeZones\":{\"mode\":\"custom\",\"timeZones\":[\"UTC\"]}}"
        );

        Assert.That(
            _bench.Errors<DateTimeWithTimeZoneEditor>(
                JsonNode.Parse("{\"date\":\"soon\",\"timeZone\":\"Mars\"}"),
                zones
            ),
            Is.EqualTo(new[] { "validation/invalidDate()", "validation/notOneOfOptions(Mars)" })
        );
    }

    [Test]
    public void Date_WhenSorted_UsesUtc()
    {
        var editor = (IDataValueSortable)_bench.Make<DateTimeWithTimeZoneEditor>().GetValueEditor();

        Assert.That(
            editor.GetSortableValue("{\"date\":\"2025-03-04T01:00:00+02:00\"}", null),
            Does.StartWith("2025-03-03T23:00:00")
        );
    }

    private object? Published(string editorAlias, object? stored) =>
        EditorBench.Convert(_bench.Make<DatesValueConverter>(), EditorBench.PropertyType(editorAlias), stored);
}
