namespace Ibis.Core.StartingContent.Content;

internal sealed record PlaceDefinition(string Id, string Kind, Dictionary<string, string> Names)
{
    public string? IsoCode { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public Dictionary<string, string>? Note { get; init; }

    public IReadOnlyList<PlaceDefinition> Places { get; init; } = [];
}
