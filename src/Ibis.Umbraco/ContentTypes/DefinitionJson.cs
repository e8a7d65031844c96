using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ibis.Umbraco.ContentTypes;

internal static class DefinitionJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(TypeDefinition definition) => JsonSerializer.Serialize(definition, Options);

    public static TypeDefinition Read(string json) =>
        JsonSerializer.Deserialize<TypeDefinition>(json, Options)
        ?? throw new InvalidOperationException("The definition of a content type is empty in the database.");
}
