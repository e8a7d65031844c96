using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ibis.Core.Publishing;

/// <summary>Reads what editors have stored, as far as rules need it.</summary>
internal static class StoredValue
{
    private static readonly string[] TextMembers = ["text", "markup"];

    /// <summary>Whether nothing was entered: no text, an empty list, rich text without text, a list without blocks.</summary>
    public static bool IsEmpty(object? value) =>
        value switch
        {
            null => true,
            string text => IsEmpty(text),
            IEnumerable items => !items.Cast<object?>().Any(),
            _ => false,
        };

    /// <summary>The words a person reads: the text itself, or the text in what a rich editor stores.</summary>
    public static string Text(object? value) =>
        value is not string text ? Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty
        : Json(text) is JsonObject json
            ? string.Join(
                ' ',
                TextMembers.Select(member => json[member]).OfType<JsonValue>().Select(part => part.ToString())
            )
        : text;

    public static DateTime? Day(object? value) =>
        value switch
        {
            DateTime day => day,
            DateTimeOffset moment => moment.UtcDateTime,
            string text when Json(text) is JsonObject json => Day(json["date"]?.ToString()),
            string text
                when DateTimeOffset.TryParse(
                    text,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var moment
                ) => moment.UtcDateTime,
            _ => null,
        };

    private static bool IsEmpty(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }
        return Json(text) switch
        {
            JsonArray items => items.Count == 0,
            JsonObject { Count: 0 } => true,
            JsonObject json when json["contentData"] is JsonArray blocks => blocks.Count == 0,
            JsonObject json when json["markup"] is JsonValue markup => string.IsNullOrWhiteSpace(markup.ToString()),
            _ => false,
        };
    }

    private static JsonNode? Json(string text)
    {
        if (!text.StartsWith('{') && !text.StartsWith('['))
        {
            return null;
        }
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
