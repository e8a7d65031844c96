using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

internal static class BlockClientJson
{
    // Umbraco stores "Layout", its client reads "layout". JSON, so that whoever answers the client needs no converter.
    public static JsonObject ForClient(this BlockValue value, IJsonSerializer json)
    {
        var result =
            JsonNode.Parse(json.Serialize(value)) as JsonObject
            ?? throw new InvalidOperationException($"{value.GetType().Name} is not written as an object.");
        var layout = result["Layout"];
        result.Remove("Layout");
        // First, as the client puts it itself: it compares texts to know whether something was changed.
        result.Insert(0, "layout", layout);

        return result;
    }
}
