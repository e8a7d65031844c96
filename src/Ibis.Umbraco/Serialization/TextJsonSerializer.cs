using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Serialization;

internal abstract class TextJsonSerializer(JsonSerializerOptions options) : IJsonSerializer
{
    public string Serialize(object? input) => JsonSerializer.Serialize(input, options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, options);

    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        var json = input switch
        {
            JsonNode node => node.ToJsonString(),
            string text when text.DetectIsJson() => text,
            _ => null,
        };
        try
        {
            value = string.IsNullOrWhiteSpace(json) ? null : Deserialize<T>(json);
        }
        catch (JsonException)
        {
            value = null;
        }

        return value is not null;
    }
}
