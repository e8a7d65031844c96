namespace Ibis.Core.StartingContent.Content;

internal sealed record PlaceDefinition(string Id, string Kind, Dictionary<string, string> Names)
{
    public string? IsoCode { get; init; }

    public string? IsoCode3 { get; init; }

    public string? M49Code { get; init; }

    /// <summary>Latitude and longitude of its middle.</summary>
    public string? Coordinates { get; init; }

    /// <summary>West, south, east and north.</summary>
    public string? BoundingBox { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public Dictionary<string, string>? Note { get; init; }

    public IReadOnlyList<PlaceDefinition> Places { get; init; } = [];
}
