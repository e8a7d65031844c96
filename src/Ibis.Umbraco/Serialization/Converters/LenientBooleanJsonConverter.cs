using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ibis.Umbraco.Serialization.Converters;

// Data types saved by older versions hold "1", 0 or "true" where a boolean is meant.
internal sealed class LenientBooleanJsonConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => reader.GetDouble() != 0,
            JsonTokenType.String => Parse(reader.GetString()),
            _ => throw new JsonException($"Wanted a boolean, found {reader.TokenType}. Write true or false."),
        };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        writer.WriteBooleanValue(value);

    private static bool Parse(string? text)
    {
        if (bool.TryParse(text, out var truth))
        {
            return truth;
        }

        return double.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number != 0
            : throw new JsonException($"Wanted a boolean, found \"{text}\". Write true or false.");
    }
}
