using System.Text.Json.Nodes;
using Ibis.Umbraco.Sync.Files;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Blocks as Umbraco stored them up to version 14, turned into the present shape.</summary>
/// <remarks>Then a block was named by a UDI and its values were members of it; now it has a key and a list of values.</remarks>
internal sealed class SyncBlocks
{
    private static readonly HashSet<string> OwnMembers = ["contentTypeKey", "udi", "key", "values"];

    public JsonNode? Upgrade(JsonNode? node) =>
        node switch
        {
            JsonObject members when IsOld(members) => Block(members),
            JsonObject members => new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Key, Upgrade(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Upgrade)]),
            _ => node?.DeepClone(),
        };

    private static bool IsOld(JsonObject members) =>
        members["contentData"] is JsonArray content
        && members.ContainsKey("layout")
        && content.Any(item => item is JsonObject block && block.ContainsKey("udi") && !block.ContainsKey("values"));

    private JsonObject Block(JsonObject old)
    {
        var content = Data(old["contentData"]);
        return new JsonObject
        {
            ["contentData"] = content,
            ["settingsData"] = Data(old["settingsData"]),
            ["expose"] = new JsonArray([
                .. content.Select(item => new JsonObject
                {
                    ["contentKey"] = item?["key"]?.DeepClone(),
                    ["culture"] = null,
                    ["segment"] = null,
                }),
            ]),
            ["layout"] = Layout(old["layout"]),
        };
    }

    private JsonArray Data(JsonNode? data) =>
        [
            .. (data as JsonArray ?? [])
                .OfType<JsonObject>()
                .Select(block => new JsonObject
                {
                    ["contentTypeKey"] = block["contentTypeKey"]?.DeepClone(),
                    ["key"] = KeyOf(block["udi"]),
                    ["values"] = new JsonArray([
                        .. block
                            .Where(member => !OwnMembers.Contains(member.Key))
                            .Select(member => new JsonObject
                            {
                                ["alias"] = member.Key,
                                ["culture"] = null,
                                ["segment"] = null,
                                ["value"] = Upgrade(SyncJson.Unfold(member.Value)),
                            }),
                    ]),
                }),
        ];

    // contentUdi and settingsUdi become contentKey and settingsKey, at every depth of a grid's areas.
    private static JsonNode? Layout(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .Where(member => member.Value is not null || !IsUdi(member.Key))
                    .Select(member =>
                        IsUdi(member.Key)
                            ? KeyValuePair.Create(
                                member.Key.Replace("Udi", "Key", StringComparison.Ordinal),
                                (JsonNode?)KeyOf(member.Value)
                            )
                            : KeyValuePair.Create(member.Key, Layout(member.Value))
                    )
            ),
            JsonArray items => new JsonArray([.. items.Select(Layout)]),
            _ => node?.DeepClone(),
        };

    private static bool IsUdi(string name) => name is "contentUdi" or "settingsUdi";

    private static JsonValue? KeyOf(JsonNode? udi)
    {
        var text = udi?.GetValue<string>();
        return Guid.TryParse(text?[(text.LastIndexOf('/') + 1)..], out var key)
            ? JsonValue.Create(key.ToString())
            : null;
    }
}
