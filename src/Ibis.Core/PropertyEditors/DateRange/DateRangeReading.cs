using System.Globalization;

namespace Ibis.Core.PropertyEditors.DateRange;

/// <summary>Days and times as the stored texts say them.</summary>
internal static class DateRangeReading
{
    private const string DayFormat = "yyyy-MM-dd";

    // A browser leaves seconds out where they are zero.
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>On the clocks of a zone that the text does not say. In the first and the last year that .NET counts, not every zone has one.</summary>
    public static DateTime? Time(string? text) =>
        DateTime.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && time.Year is > 1 and < 9999
            ? time
            : null;

    /// <summary>When clocks are put back, the hour that comes twice is the second one: standard time.</summary>
    public static DateTimeOffset In(this DateTime time, TimeZoneInfo zone) => new(time, zone.GetUtcOffset(time));
}
