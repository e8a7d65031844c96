namespace Ibis.Umbraco.ContentTypes;

internal sealed record ContentTypeRow
{
    public required int Id { get; init; }
    public required Guid Key { get; init; }
    public required Guid ObjectType { get; init; }
    public required int ParentId { get; init; }
    public required int Level { get; init; }
    public required string Path { get; init; }
    public required int SortOrder { get; init; }
    public required string Name { get; init; }
    public int CreatorId { get; init; }
    public required DateTime Created { get; init; }
    public required DateTime Updated { get; init; }
    public required string Alias { get; init; }
    public required string Definition { get; init; }
}
