using System.Text.Json.Nodes;

namespace Ibis.Core.StartingContent.Content;

/// <summary>One content node. A field that varies holds an object with one value a culture.</summary>
internal sealed record NodeDefinition(int Order, string Id, string Type, Dictionary<string, string> Names)
{
    public string? Parent { get; init; }

    /// <summary>The seed documents whose words it holds.</summary>
    public IReadOnlyList<string> Seeds { get; init; } = [];

    /// <summary>The cultures to publish; absent: every culture it has a name in; empty: a draft.</summary>
    public IReadOnlyList<string>? Publish { get; init; }

    public Dictionary<string, JsonNode?> Values { get; init; } = [];
}
