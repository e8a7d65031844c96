using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ibis.Umbraco.PropertyEditors;

// The Management API gives a list of strings, an import gives JSON nodes, old clients give JSON text. All mean the same.
internal static class EditorStrings
{
    public static string[]? Read(object? value) =>
        value switch
        {
            IEnumerable<string> strings => [.. strings],
            JsonArray array => [.. array.Select(Text)],
            JsonElement { ValueKind: JsonValueKind.Array } element => [.. element.EnumerateArray().Select(Text)],
            IEnumerable<object?> items => [.. items.Select(item => item?.ToString() ?? string.Empty)],
            string text when text.AsSpan().Trim().StartsWith("[") => Parse(text),
            _ => null,
        };

    private static string[]? Parse(string text)
    {
        try
        {
            return Read(JsonNode.Parse(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonNode? node) => node?.ToString() ?? string.Empty;

    private static string Text(JsonElement element) => element.ToString();
}
