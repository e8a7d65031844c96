using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>The part of a published node that is stored as text: names, cultures and values.</summary>
/// <remarks>
/// <c>{"name","template","writer","updated","cultures":{"en":["Name","date"]},"values":{"alias":[["culture","segment",value]]}}</c>.
/// Values keep their type: text and whole numbers as they are, a decimal as {"m":"1.5"}, a time as {"t":"…"}.
/// </remarks>
internal static class PublishedNodeJson
{
    public static void Write(Utf8JsonWriter json, PublishedNode node)
    {
        json.WriteStartObject();
        json.WriteString("name", node.Name);
        if (node.TemplateId is { } template)
        {
            json.WriteNumber("template", template);
        }
        json.WriteNumber("writer", node.Dates.WriterId);
        json.WriteString("updated", node.Dates.Updated);
        json.WriteStartObject("cultures");
        foreach (var (culture, named) in node.Cultures)
        {
            json.WriteStartArray(culture);
            json.WriteStringValue(named.Name);
            json.WriteStringValue(named.Date);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteStartObject("values");
        foreach (var (alias, values) in node.Values)
        {
            json.WriteStartArray(alias);
            foreach (var value in values)
            {
                json.WriteStartArray();
                json.WriteStringValue(value.Culture);
                json.WriteStringValue(value.Segment);
                WriteSource(json, value.Source);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static PublishedNode Read(
        JsonElement json,
        int id,
        Guid key,
        Guid contentType,
        NodePlace place,
        NodeOrigin origin
    )
    {
        var name = json.GetProperty("name").GetString() ?? string.Empty;
        var cultures = new Dictionary<string, PublishedCultureInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var culture in json.GetProperty("cultures").EnumerateObject())
        {
            var code = string.Intern(culture.Name);
            cultures[code] = new PublishedCultureInfo(
                code,
                // Most are named alike in all languages.
                culture.Value[0].ValueEquals(name)
                    ? name
                    : culture.Value[0].GetString(),
                urlSegment: null,
                culture.Value[1].GetDateTime()
            );
        }
        var values = new Dictionary<string, PublishedValue[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in json.GetProperty("values").EnumerateObject())
        {
            values[property.Name] = [.. property.Value.EnumerateArray().Select(ReadValue)];
        }
        return new PublishedNode(
            id,
            key,
            contentType,
            place,
            new NodeDates(
                origin.Created,
                origin.CreatorId,
                json.GetProperty("updated").GetDateTime(),
                json.GetProperty("writer").GetInt32()
            ),
            name,
            json.TryGetProperty("template", out var template) ? template.GetInt32() : null,
            cultures,
            values
        );
    }

    private static PublishedValue ReadValue(JsonElement value) =>
        new(
            string.Intern(value[0].GetString() ?? string.Empty),
            string.Intern(value[1].GetString() ?? string.Empty),
            ReadSource(value[2])
        );

    private static object? ReadSource(JsonElement source)
    {
        switch (source.ValueKind)
        {
            case JsonValueKind.String:
                return source.GetString();
            case JsonValueKind.Number:
                return source.TryGetInt32(out var whole) ? whole : source.GetInt64();
            case JsonValueKind.Object when source.TryGetProperty("t", out var time):
                return DateTime.Parse(
                    time.GetString() ?? string.Empty,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.RoundtripKind
                );
            case JsonValueKind.Object:
                return decimal.Parse(source.GetProperty("m").GetString() ?? string.Empty, CultureInfo.InvariantCulture);
            default:
                return null;
        }
    }

    private static void WriteSource(Utf8JsonWriter json, object? source)
    {
        switch (source)
        {
            case null:
                json.WriteNullValue();
                break;
            case int whole:
                json.WriteNumberValue(whole);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case bool truth:
                json.WriteNumberValue(truth ? 1 : 0);
                break;
            case decimal number:
                WriteTagged(json, "m", number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                WriteTagged(json, "t", time.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Convert.ToString(source, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteTagged(Utf8JsonWriter json, string tag, string value)
    {
        json.WriteStartObject();
        json.WriteString(tag, value);
        json.WriteEndObject();
    }
}

/// <summary>When and by whom a node was made; times in UTC.</summary>
internal readonly record struct NodeOrigin(DateTime Created, int CreatorId);
