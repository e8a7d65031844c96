namespace Ibis.Core.PropertyEditors.DateRange;

/// <summary>What a range has to be before it is published.</summary>
internal static class DateRangeRules
{
    public static IEnumerable<string> Faults(DateRangeValue value, DateRangeConfiguration configuration)
    {
        if (value.Start is null)
        {
            yield return "The range has no start. Say when it starts.";
        }
        if (value is { Ongoing: true, End: not null })
        {
            yield return $"The range is still going on and ends on {Shown(value.End)}. Only one of the two can be.";
        }
        if (value.Ongoing && configuration.WithoutOngoing)
        {
            yield return "The range needs an end: \"still going on\" is not offered here.";
        }
        foreach (var fault in configuration.WithTime ? Times(value) : Days(value))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Days(DateRangeValue value)
    {
        foreach (var (name, text) in Ends(value).Where(end => DateRangeReading.Day(end.Text) is null))
        {
            yield return $"The {name} {Shown(text)} is no day of the calendar. Enter it as 2026-03-01, without a time.";
        }
        if (value.TimeZone is not null)
        {
            yield return "A time zone was given, and this field has days only. Leave it out.";
        }
        if (DateRangeReading.Day(value.Start) is { } start && DateRangeReading.Day(value.End) < start)
        {
            yield return $"The end {value.End} is before the start {value.Start}.";
        }
    }

    private static IEnumerable<string> Times(DateRangeValue value)
    {
        foreach (var (name, text) in Ends(value).Where(end => DateRangeReading.Time(end.Text) is null))
        {
            yield return $"The {name} {Shown(text)} is no time. Enter it as 2026-03-01T09:30.";
        }
        if (value.TimeZone is null)
        {
            yield return "The times have no time zone. Choose the one they are in.";
            yield break;
        }
        if (Zones.Find(value.TimeZone) is not { } zone)
        {
            yield return $"The time zone {Shown(value.TimeZone)} is not known. Give its name in the IANA list, such as Africa/Cairo.";
            yield break;
        }
        foreach (var (name, text) in Ends(value))
        {
            if (DateRangeReading.Time(text) is { } time && zone.IsInvalidTime(time))
            {
                yield return $"The {name} {text} does not exist in {value.TimeZone}: clocks are put forward then. Choose another time.";
            }
        }
        if (
            DateRangeReading.Time(value.Start) is { } start
            && DateRangeReading.Time(value.End) is { } end
            && end.In(zone) < start.In(zone)
        )
        {
            yield return $"The end {value.End} is before the start {value.Start}.";
        }
    }

    private static IEnumerable<(string Name, string Text)> Ends(DateRangeValue value)
    {
        if (value.Start is not null)
        {
            yield return ("start", value.Start);
        }
        if (value.End is not null)
        {
            yield return ("end", value.End);
        }
    }

    // What was sent may be anything, of any length.
    private static string Shown(string text) => PlainText.Shown(text);
}
