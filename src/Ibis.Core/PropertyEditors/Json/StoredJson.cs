using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Ibis.Core.PropertyEditors.Json;

/// <summary>Values of our editors between the Management API, imports and storage: one JSON text, whoever wrote it.</summary>
internal static class StoredJson
{
    // Read by people too, in the files of uSync: Arabic and Chinese stay as they are.
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <param name="value">Text, a JSON node, or anything else that a request may hold. Members that the record lacks are ignored.</param>
    public static ReadJson<TValue> Read<TValue>(object? value)
        where TValue : class
    {
        try
        {
            var text = value switch
            {
                null => null,
                string stored => stored,
                JsonNode node => node.ToJsonString(),
                _ => JsonSerializer.Serialize(value, Options),
            };
            return string.IsNullOrWhiteSpace(text)
                ? new ReadJson<TValue>(null, null)
                : new ReadJson<TValue>(JsonSerializer.Deserialize<TValue>(text, Options), null);
        }
        catch (JsonException failure)
        {
            return new ReadJson<TValue>(null, failure.Path ?? "$");
        }
        // A text with half of a character, or something that is no data.
        catch (Exception failure)
            when (failure is InvalidOperationException or NotSupportedException or ArgumentException)
        {
            return new ReadJson<TValue>(null, "$");
        }
    }

    public static string Write<TValue>(TValue value) => JsonSerializer.Serialize(value, Options);

    public static JsonNode? Node<TValue>(TValue value) => JsonSerializer.SerializeToNode(value, Options);
}

/// <param name="Value">Null where nothing was entered, or where it cannot be read.</param>
/// <param name="Unreadable">The JSONPath of what cannot be read; null where all can.</param>
internal sealed record ReadJson<TValue>(TValue? Value, string? Unreadable)
    where TValue : class;
