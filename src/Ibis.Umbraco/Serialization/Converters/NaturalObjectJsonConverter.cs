using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Ibis.Umbraco.Serialization.Converters;

/// <summary>Reads untyped values as the natural type of what stands in the JSON.</summary>
// Gives Core's validators and editors what they test for: List<string>, int, double, JsonObject, never a JsonElement.
// Text that looks like a date stays text: a title "2024-01-01" inside a block must come back as it was written.
public sealed class NaturalObjectJsonConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Natural(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }

    private static object? Natural(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.StartArray => Collection(ref reader),
            JsonTokenType.StartObject => JsonNode.Parse(ref reader),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number when reader.TryGetInt32(out var whole) => whole,
            JsonTokenType.Number when reader.TryGetInt64(out var large) => large,
            JsonTokenType.Number => reader.GetDouble(),
            JsonTokenType.String => reader.GetString(),
            _ => null,
        };

    private static object Collection(ref Utf8JsonReader reader)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Natural(ref reader));
        }

        if (items.Count == 0 || items[0] is not { } first || items.Exists(item => item?.GetType() != first.GetType()))
        {
            return items;
        }

        return first is JsonNode ? new JsonArray([.. items.Cast<JsonNode?>()]) : ListOf(first.GetType(), items);
    }

    private static IList ListOf(Type itemType, List<object?> items)
    {
        var typed = Array.CreateInstance(itemType, items.Count);
        ((ICollection)items).CopyTo(typed, 0);

        return (IList?)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType), typed) ?? items;
    }
}
