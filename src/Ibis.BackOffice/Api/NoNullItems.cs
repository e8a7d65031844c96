using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ibis.BackOffice.Api;

/// <summary>Refuses null within lists of our models, as <c>RespectNullableAnnotations</c> does for members.</summary>
internal sealed class NoNullItems : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        ItemOf(typeToConvert) is { IsValueType: false } item
        && (item == typeof(string) || item.Assembly == typeof(NoNullItems).Assembly);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(typeof(ListConverter<,>).MakeGenericType(typeToConvert, ItemOf(typeToConvert)!))!;

    private static Type? ItemOf(Type type) =>
        type.IsSZArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GenericTypeArguments[0]
        : null;

    private sealed class ListConverter<TList, TItem> : JsonConverter<TList>
        where TList : class, IEnumerable<TItem>
        where TItem : class
    {
        public override TList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("A list is expected here.");
            }
            var items = new List<TItem>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(
                    JsonSerializer.Deserialize<TItem>(ref reader, options)
                        ?? throw new JsonException("An item of the list is null.")
                );
            }
            return (TList)(object)(typeof(TList).IsArray ? items.ToArray() : items);
        }

        public override void Write(Utf8JsonWriter writer, TList value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
            {
                JsonSerializer.Serialize(writer, item, options);
            }
            writer.WriteEndArray();
        }
    }
}
