using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.TrackedReferences;

internal sealed record TrackedReferenceRow
{
    public Guid NodeKey { get; init; }
    public string? NodeName { get; init; }
    public Guid ObjectType { get; init; }
    public bool? NodePublished { get; init; }
    public Guid? ContentTypeKey { get; init; }
    public string? ContentTypeIcon { get; init; }
    public string? ContentTypeAlias { get; init; }
    public string? ContentTypeName { get; init; }
    public string? RelationTypeName { get; init; }
    public bool IsBidirectional { get; init; }
    public bool IsDependency { get; init; }

    public RelationItemModel ToModel() =>
        new()
        {
            NodeKey = NodeKey,
            NodeName = NodeName,
            NodeType = ObjectTypes.GetUdiType(ObjectType),
            NodePublished = NodePublished,
            ContentTypeKey = ContentTypeKey ?? Guid.Empty,
            ContentTypeIcon = ContentTypeIcon,
            ContentTypeAlias = ContentTypeAlias,
            ContentTypeName = ContentTypeName,
            RelationTypeName = RelationTypeName,
            RelationTypeIsBidirectional = IsBidirectional,
            RelationTypeIsDependency = IsDependency,
        };
}
