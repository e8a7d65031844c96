using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Links;

// Members in Umbraco's order: stored links must be the same bytes. Unique and Type are never filled, as there.
internal sealed class StoredLink
{
    public string? Name { get; set; }

    public string? Target { get; set; }

    public Guid? Unique { get; set; }

    public string? Type { get; set; }

    public GuidUdi? Udi { get; set; }

    public string? Url { get; set; }

    public string? QueryString { get; set; }

    public string? Culture { get; set; }

    public static StoredLink[] ReadAll(object? value, IJsonSerializer json)
    {
        var text = value?.ToString() ?? string.Empty;
        if (!text.DetectIsJson())
        {
            return [];
        }

        try
        {
            return json.Deserialize<StoredLink[]>(text) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public static StoredLink From(LinkDisplay link) =>
        new()
        {
            Name = link.Name,
            QueryString = link.QueryString,
            Target = link.Target,
            Udi = IsInternal(link) && link.Unique is { } key ? new GuidUdi(link.Type ?? string.Empty, key) : null,
            Url = IsInternal(link) ? null : link.Url,
            Culture = link.Culture,
        };

    public static bool IsInternal(LinkDisplay link) =>
        link.Type is LinkDisplay.Types.Document or LinkDisplay.Types.Media;
}
