using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ibis.Umbraco.Serialization.Converters;

// Before version 14 an unset number in a configuration was saved as "", and Umbraco reads that as zero.
internal sealed class LenientNumberJsonConverterFactory : JsonConverterFactory
{
    private static readonly HashSet<Type> Numbers =
    [
        typeof(short),
        typeof(int),
        typeof(long),
        typeof(float),
        typeof(double),
        typeof(decimal),
    ];

    public override bool CanConvert(Type typeToConvert) => Numbers.Contains(typeToConvert);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(LenientNumber<>).MakeGenericType(typeToConvert));

    private sealed class LenientNumber<T> : JsonConverter<T>
        where T : struct, INumber<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
                _ => throw new JsonException($"Wanted a number, found {reader.TokenType}."),
            };

            return T.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out var number) ? number : T.Zero;
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (T.IsInteger(value) && typeof(T) != typeof(decimal))
            {
                writer.WriteNumberValue(long.CreateTruncating(value));
            }
            else
            {
                writer.WriteNumberValue(decimal.CreateSaturating(value));
            }
        }
    }
}
