using System.Text.Json.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.TreePicker;

/// <summary>What the back office sends and gets for one picked node; stored as a UDI.</summary>
internal sealed class PickedNode
{
    public required string Type { get; set; }

    public required Guid Unique { get; set; }

    [JsonIgnore]
    public bool IsKnown =>
        Type is Constants.UdiEntityType.Document or Constants.UdiEntityType.Media or Constants.UdiEntityType.Member;

    public static PickedNode[]? Read(object? value, IJsonSerializer json) =>
        value is not null && json.TryDeserialize<PickedNode[]>(value, out var nodes) ? nodes : null;

    public static IEnumerable<GuidUdi> Stored(object? value) =>
        (value?.ToString() ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => UdiParser.TryParse(text, out GuidUdi? udi) ? udi : null)
            .OfType<GuidUdi>();
}
