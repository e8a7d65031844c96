using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;

namespace Ibis.Umbraco.Serialization.Converters;

// Before version 15 blocks were named by UDIs instead of keys and held their values as plain members. Files from then are still read.
internal static class StoredBlock
{
    public static List<BlockItemData> ReadAll(JsonNode? blocks, JsonSerializerOptions options) =>
        [.. (blocks as JsonArray ?? []).Select(block => Read(block, options)).OfType<BlockItemData>()];

    public static JsonNode? WithKeys(JsonNode? layoutItems)
    {
        foreach (var item in (layoutItems as JsonArray ?? []).OfType<JsonObject>())
        {
            Replace(item, "contentUdi", "contentKey");
            Replace(item, "settingsUdi", "settingsKey");
            foreach (var area in (item["areas"] as JsonArray ?? []).OfType<JsonObject>())
            {
                WithKeys(area["items"]);
            }
        }

        return layoutItems;
    }

    private static BlockItemData? Read(JsonNode? block, JsonSerializerOptions options)
    {
        if (block is not JsonObject json)
        {
            return null;
        }

        if (!json.ContainsKey("udi"))
        {
            return json.Deserialize<BlockItemData>(options);
        }

        Replace(json, "udi", "key");
        // In the old shape "values" can only be a property that happens to have that alias.
        var ownValues = json["values"];
        json.Remove("values");
        var data = json.Deserialize<BlockItemData>(options);
        if (data is not null && ownValues is not null)
        {
#pragma warning disable CS0618 // Core turns raw values into property values from here.
            data.RawPropertyValues["values"] = ownValues.Deserialize<object?>(options);
#pragma warning restore CS0618
        }

        return data;
    }

    private static void Replace(JsonObject json, string udiName, string keyName)
    {
        var text = (string?)json[udiName];
        json.Remove(udiName);
        if (!json.ContainsKey(keyName) && UdiParser.TryParse(text, out GuidUdi? udi))
        {
            json[keyName] = udi.Guid;
        }
    }
}
