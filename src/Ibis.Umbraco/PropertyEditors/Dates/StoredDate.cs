using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.Dates;

/// <summary>What the four newer date editors store as JSON.</summary>
/// <param name="Date">The moment, with the offset it was picked in. The time editor stores day 0001-01-01.</param>
/// <param name="TimeZone">IANA name, or null where the editor asks for none.</param>
internal sealed record StoredDate(DateTimeOffset Date, string? TimeZone)
{
    // A property that was an Umbraco.DateTime before holds a DateTime; both are read.
    public static StoredDate? Read(object? value, IJsonSerializer json) =>
        value switch
        {
            DateTime date => new StoredDate(
                new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), TimeSpan.Zero),
                null
            ),
            string { Length: > 0 } text => Parse(text, json),
            _ => null,
        };

    public static bool TryMoment(string? text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);

    private static StoredDate? Parse(string text, IJsonSerializer json)
    {
        try
        {
            return json.Deserialize<StoredDate>(text);
        }
        catch (JsonException)
        {
            return TryMoment(text, out var moment) ? new StoredDate(moment, null) : null;
        }
    }
}
