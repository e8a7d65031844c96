using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ibis.Umbraco.Sync.Files;

/// <summary>JSON inside of files: indented with everything unfolded; in the database: on one line, nested values as text.</summary>
internal static class SyncJson
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    // Without this a name that stands twice is found out only when somebody looks at the object.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The object or array a text holds, or null when it is a plain text.</summary>
    public static JsonNode? Parse(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        var looksLike =
            trimmed.Length > 1
            && ((trimmed[0] == '{' && trimmed[^1] == '}') || (trimmed[0] == '[' && trimmed[^1] == ']'));
        if (!looksLike)
        {
            return null;
        }
        try
        {
            return JsonNode.Parse(text!, documentOptions: Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string ToIndented(JsonNode node) => node.ToJsonString(Indented);

    public static string ToCompact(JsonNode node) => node.ToJsonString(Compact);

    /// <summary>Texts inside that are objects or arrays themselves become just that.</summary>
    public static JsonNode? Unfold(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Key, Unfold(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Unfold)]),
            JsonValue value when value.TryGetValue<string>(out var text) && Parse(text) is { } inner => Unfold(inner),
            _ => node?.DeepClone(),
        };

    /// <summary>The values of blocks become texts again, which is how Umbraco stores them.</summary>
    public static JsonNode? Fold(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Key, FoldMember(members, member)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Fold)]),
            _ => node?.DeepClone(),
        };

    private static JsonNode? FoldMember(JsonObject owner, KeyValuePair<string, JsonNode?> member)
    {
        var folded = Fold(member.Value);
        var isBlockValue = member.Key == "value" && owner.ContainsKey("alias") && owner.ContainsKey("culture");
        return isBlockValue && folded is JsonObject or JsonArray ? JsonValue.Create(ToCompact(folded)) : folded;
    }
}
