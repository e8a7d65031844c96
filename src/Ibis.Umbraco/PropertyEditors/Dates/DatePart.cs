using System.Globalization;

namespace Ibis.Umbraco.PropertyEditors.Dates;

internal sealed record DatePart(string EditorFormat, Func<DateTimeOffset, DateTimeOffset> Stored)
{
    public static readonly DatePart Moment = new("yyyy-MM-ddTHH:mm:sszzz", date => date);
    public static readonly DatePart DayAndTime = new("yyyy-MM-ddTHH:mm:ss", date => date);
    public static readonly DatePart Day = new("yyyy-MM-dd", date => date);
    public static readonly DatePart Time = new(
        "HH:mm:ss",
        date => new DateTimeOffset(default(DateOnly), TimeOnly.FromTimeSpan(date.TimeOfDay), TimeSpan.Zero)
    );

    public string Text(DateTimeOffset date) => date.ToString(EditorFormat, CultureInfo.InvariantCulture);
}
