namespace Ibis.Umbraco.Entities;

/// <summary>A node with what a tree or a list shows of it.</summary>
internal sealed class EntityRow
{
    public int Id { get; init; }
    public Guid Key { get; init; }
    public Guid ObjectType { get; init; }
    public int ParentId { get; init; }
    public int Level { get; init; }
    public required string Path { get; init; }
    public int SortOrder { get; init; }
    public bool Trashed { get; init; }
    public string? Name { get; init; }
    public int? CreatorId { get; init; }
    public DateTime Created { get; init; }
    public DateTime Updated { get; init; }
    public bool HasChildren { get; init; }

    /// <summary>Null for everything but content, media and members.</summary>
    public int? ContentTypeId { get; init; }

    /// <summary>The file of a media item.</summary>
    public string? FilePath { get; init; }
    public bool Published { get; init; }
    public bool Edited { get; init; }
    public string? Cultures { get; init; }
}
