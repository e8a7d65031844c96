using Umbraco.Cms.Core;

namespace Ibis.Tests.Integration.Entities;

internal sealed record TestNode
{
    public required int Id { get; init; }
    public required string Name { get; init; }
    public required int ParentId { get; init; }
    public required int Level { get; init; }
    public required string Path { get; init; }
    public Guid Key { get; init; } = Guid.NewGuid();
    public Guid ObjectType { get; init; } = Constants.ObjectTypes.Document;
    public int SortOrder { get; init; }
    public bool Trashed { get; init; }
    public int? ContentTypeId { get; init; } = EntityDatabase.Page;
    public bool Published { get; init; }
    public string Cultures { get; init; } = "{}";

    public static TestNode Under(TestNode? parent, int id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            ParentId = parent?.Id ?? -1,
            Level = (parent?.Level ?? 0) + 1,
            Path = $"{parent?.Path ?? "-1"},{id}",
        };

    public static TestNode InBin(int id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            ParentId = -20,
            Level = 2,
            Path = $"-1,-20,{id}",
            Trashed = true,
        };
}
