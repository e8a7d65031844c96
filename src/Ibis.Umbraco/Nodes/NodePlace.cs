namespace Ibis.Umbraco.Nodes;

/// <summary>Where a node is in its tree.</summary>
internal sealed record NodePlace
{
    public required int Id { get; init; }
    public required int ParentId { get; init; }
    public required int Level { get; init; }
    public required string Path { get; init; }
    public required int SortOrder { get; init; }
}
