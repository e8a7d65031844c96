using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace Ibis.Umbraco.Serialization.Converters;

internal sealed class UdiJsonConverter : JsonConverter<Udi>
{
    public override bool CanConvert(Type typeToConvert) => typeof(Udi).IsAssignableFrom(typeToConvert);

    public override Udi? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text ? UdiParser.Parse(text) : null;

    public override void Write(Utf8JsonWriter writer, Udi value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
