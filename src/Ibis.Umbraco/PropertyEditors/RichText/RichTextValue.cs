using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.RichText;

/// <summary>Stored rich text: markup, and the blocks it contains.</summary>
internal sealed class RichTextValue
{
    public string Markup { get; set; } = string.Empty;

    public RichTextBlockValue? Blocks { get; set; }

    // Before version 13 rich text was markup alone.
    public static RichTextValue? Read(object? value, IJsonSerializer json)
    {
        var text = (value as JsonNode)?.ToJsonString() ?? value?.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!text.DetectIsJson())
        {
            return new RichTextValue { Markup = text };
        }

        try
        {
            return json.Deserialize<RichTextValue>(text);
        }
        catch (JsonException)
        {
            return new RichTextValue { Markup = text };
        }
    }
}
