using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.DataTypes;

internal sealed record DataTypeRow
{
    public required int Id { get; init; }
    public required Guid Key { get; init; }
    public required int ParentId { get; init; }
    public required int Level { get; init; }
    public required string Path { get; init; }
    public required int SortOrder { get; init; }
    public required string Name { get; init; }
    public int CreatorId { get; init; }
    public required DateTime Created { get; init; }
    public required DateTime Updated { get; init; }
    public required string EditorAlias { get; init; }
    public string? EditorUiAlias { get; init; }
    public required string StorageType { get; init; }
    public string? Configuration { get; init; }

    public ValueStorageType Storage => Enum.Parse<ValueStorageType>(StorageType, ignoreCase: true);
}
