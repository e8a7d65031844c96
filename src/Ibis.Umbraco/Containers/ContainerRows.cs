using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Containers;

/// <summary>Reads the folders of one kind.</summary>
internal sealed class ContainerRows(ScopeDatabase database, Guid containedObjectType)
{
    private readonly Guid _objectType = EntityContainer.GetContainerObjectType(containedObjectType);

    public List<EntityContainer> Where(string condition, object parameters)
    {
        var dynamic = new Dapper.DynamicParameters(parameters);
        dynamic.Add("objectType", _objectType);
        return
        [
            .. database
                .Query<Row>(
                    $"""
                    select id, key, parent_id, path, level, sort_order, trashed, name, creator_id, created, updated
                    from umbraco.node
                    where object_type = @objectType and {condition}
                    order by level, sort_order, id
                    """,
                    dynamic
                )
                .Select(Built),
        ];
    }

    private EntityContainer Built(Row row)
    {
        var container = new EntityContainer(
            row.Id,
            row.Key,
            row.ParentId,
            row.Path,
            row.Level,
            row.SortOrder,
            containedObjectType,
            row.Name,
            row.CreatorId
        )
        {
            Trashed = row.Trashed,
            CreateDate = row.Created,
            UpdateDate = row.Updated,
        };
        container.ResetDirtyProperties(rememberDirty: false);
        return container;
    }

    private sealed record Row
    {
        public required int Id { get; init; }
        public required Guid Key { get; init; }
        public required int ParentId { get; init; }
        public required string Path { get; init; }
        public required int Level { get; init; }
        public required int SortOrder { get; init; }
        public required bool Trashed { get; init; }
        public required string Name { get; init; }
        public int CreatorId { get; init; }
        public required DateTime Created { get; init; }
        public required DateTime Updated { get; init; }
    }
}
