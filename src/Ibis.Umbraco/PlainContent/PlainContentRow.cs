namespace Ibis.Umbraco.PlainContent;

/// <summary>A node with its values.</summary>
internal record PlainContentRow
{
    public int Id { get; init; }
    public Guid Key { get; init; }
    public int ParentId { get; init; }
    public int Level { get; init; }
    public required string Path { get; init; }
    public int SortOrder { get; init; }
    public bool Trashed { get; init; }
    public required string Name { get; init; }
    public int? CreatorId { get; init; }
    public DateTime Created { get; init; }
    public int ContentTypeId { get; init; }
    public int VersionId { get; init; }
    public DateTime VersionDate { get; init; }
    public int? WriterId { get; init; }
    public string? Properties { get; init; }
}
