using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ibis.BackOffice.Api;

/// <summary>Refuses texts with a zero character, which no column holds, where they are read.</summary>
internal sealed class StorableText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && text.Contains('\0')
            ? throw new JsonException("A text holds a zero character.")
            : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
