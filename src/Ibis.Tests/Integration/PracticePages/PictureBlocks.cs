using System.Text.Json.Nodes;
using Ibis.Core.ContentModel.Pictures;
using Ibis.Core.StartingContent;
using Umbraco.Cms.Core;

namespace Ibis.Tests.Integration.PracticePages;

/// <summary>The pictures of a practice, as the client stores them.</summary>
internal static class PictureBlocks
{
    public static string Of(params (Guid Media, JsonObject? Crop, string Alt, string? Credit)[] pictures)
    {
        var (layout, data, expose) = (new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var (media, crop, alt, credit) in pictures)
        {
            var key = Guid.NewGuid();
            layout.Add(new JsonObject { ["contentKey"] = key });
            expose.Add(
                new JsonObject
                {
                    ["contentKey"] = key,
                    ["culture"] = "en",
                    ["segment"] = null,
                }
            );
            data.Add(
                new JsonObject
                {
                    ["contentTypeKey"] = StableKey.OfDocumentType("imageWithRights"),
                    ["key"] = key,
                    ["values"] = new JsonArray(
                        Value("image", null, new JsonArray(Picked(media, crop))),
                        Value("alt", "en", alt),
                        Value("credit", null, credit)
                    ),
                }
            );
        }
        return new JsonObject
        {
            ["layout"] = new JsonObject { [Constants.PropertyEditors.Aliases.BlockList] = layout },
            ["contentData"] = data,
            ["settingsData"] = new JsonArray(),
            ["expose"] = expose,
        }.ToJsonString();
    }

    private static JsonObject Value(string alias, string? culture, JsonNode? value) =>
        new()
        {
            ["alias"] = alias,
            ["culture"] = culture,
            ["segment"] = null,
            ["value"] = value,
        };

    private static JsonObject Picked(Guid media, JsonObject? crop) =>
        new()
        {
            ["key"] = Guid.NewGuid(),
            ["mediaKey"] = media,
            ["mediaTypeAlias"] = "Image",
            ["crops"] = crop is null
                ? []
                : new JsonArray(
                    new JsonObject
                    {
                        ["alias"] = PictureFields.WideCrop,
                        ["width"] = 1200,
                        ["height"] = 800,
                        ["coordinates"] = crop,
                    }
                ),
            ["focalPoint"] = null,
        };
}
