using System.Text.Json.Nodes;
using Ibis.Core.StartingContent.DocumentTypes;
using Umbraco.Cms.Core;

namespace Ibis.Core.StartingContent.Content;

/// <summary>Turns the short values of the data files into what the back office would send for the same editor.</summary>
internal sealed class EditorValue(FieldCatalogue fields)
{
    /// <param name="field">The field the value is for.</param>
    /// <param name="value">A text, number or switch as it is; node ids for a picker; HTML for rich text; a day for a date.</param>
    /// <param name="place">Names the value, so that the blocks in it get keys that stay the same.</param>
    public JsonNode? Of(FieldDefinition field, JsonNode? value, string place) =>
        (fields.Editor(field), value) switch
        {
            (_, null) => null,
            (Constants.PropertyEditors.Aliases.MultiNodeTreePicker, JsonArray ids) => Picked(ids),
            (Constants.PropertyEditors.Aliases.RichText, _) => RichText(value.GetValue<string>()),
            (Constants.PropertyEditors.Aliases.DateOnly, _) => new JsonObject { ["date"] = value.GetValue<string>() },
            (Constants.PropertyEditors.Aliases.BlockList, JsonArray blocks) => Blocks(blocks, place),
            _ => value.DeepClone(),
        };

    private static JsonArray Picked(JsonArray ids) =>
        [
            .. ids.Select(id => new JsonObject
            {
                ["type"] = Constants.UdiEntityType.Document,
                ["unique"] = StableKey.OfContent(TextOf(id)).ToString(),
            }),
        ];

    private static JsonObject RichText(string markup) =>
        new()
        {
            ["markup"] = markup,
            ["blocks"] = new JsonObject
            {
                ["layout"] = new JsonObject(),
                ["contentData"] = new JsonArray(),
                ["settingsData"] = new JsonArray(),
                ["expose"] = new JsonArray(),
            },
        };

    private JsonObject Blocks(JsonArray blocks, string place)
    {
        var layout = new JsonArray();
        var contents = new JsonArray();
        var expose = new JsonArray();

        foreach (var (block, index) in blocks.OfType<JsonObject>().Select((block, index) => (block, index)))
        {
            var key = StableKey.Of($"block/{place}/{index}").ToString();
            layout.Add(new JsonObject { ["contentKey"] = key });
            expose.Add(
                new JsonObject
                {
                    ["contentKey"] = key,
                    ["culture"] = null,
                    ["segment"] = null,
                }
            );
            contents.Add(Block(block, key, $"{place}/{index}"));
        }

        return new JsonObject
        {
            ["layout"] = new JsonObject { [Constants.PropertyEditors.Aliases.BlockList] = layout },
            ["contentData"] = contents,
            ["settingsData"] = new JsonArray(),
            ["expose"] = expose,
        };
    }

    private JsonObject Block(JsonObject block, string key, string place)
    {
        var type = TextOf(block["type"]);
        var values = (block["values"] as JsonObject ?? []).Select(value => new JsonObject
        {
            ["alias"] = value.Key,
            ["culture"] = null,
            ["segment"] = null,
            ["value"] = Of(fields.Field(type, value.Key), value.Value, $"{place}/{value.Key}"),
        });

        return new JsonObject
        {
            ["key"] = key,
            ["contentTypeKey"] = StableKey.OfDocumentType(type).ToString(),
            ["values"] = new JsonArray([.. values]),
        };
    }

    private static string TextOf(JsonNode? node) =>
        node?.GetValue<string>()
        ?? throw new StartingContentException("A block has no type, or a picker holds an empty id.");
}
