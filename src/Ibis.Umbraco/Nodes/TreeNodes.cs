using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.Umbraco.Nodes;

/// <summary>The common rows of types, data types, templates and containers.</summary>
internal sealed class TreeNodes(ScopeDatabase database)
{
    /// <summary>Adds the row as the last child of the entity's parent and tells the entity its id and place.</summary>
    /// <remarks>An entity that brings an id keeps it: Umbraco's own types have fixed ones.</remarks>
    public void Insert(IEntity entity, Guid objectType, int parentId, string? name, int creatorId)
    {
        var place =
            database.First<NodePlace>(
                """
                with parent as (select id, path, level from umbraco.node where id = @parentId),
                fresh as (
                    select coalesce(@id, nextval(pg_get_serial_sequence('umbraco.node', 'id'))::integer) as id
                )
                insert into umbraco.node
                    (id, key, object_type, parent_id, level, path, sort_order, name, creator_id, created, updated)
                select fresh.id, @key, @objectType, parent.id, parent.level + 1, parent.path || ',' || fresh.id,
                    (
                        select count(*) from umbraco.node sibling
                        where sibling.parent_id = parent.id and sibling.object_type = @objectType
                    ),
                    @name, @creatorId, @created, @updated
                from parent, fresh
                returning id, parent_id, level, path, sort_order
                """,
                new
                {
                    id = entity.Id == 0 ? (int?)null : entity.Id,
                    key = entity.Key,
                    objectType,
                    parentId,
                    name,
                    creatorId,
                    created = entity.CreateDate.AsUtc(),
                    updated = entity.UpdateDate.AsUtc(),
                }
            )
            ?? throw new InvalidOperationException(
                $"'{name}' was to be created below node {parentId}, which does not exist. Create the parent first."
            );
        entity.Id = place.Id;
        if (entity is ITreeEntity tree)
        {
            tree.ParentId = place.ParentId;
            tree.Level = place.Level;
            tree.Path = place.Path;
            tree.SortOrder = place.SortOrder;
        }
    }

    /// <summary>Writes name, order and parent. A node whose parent changed takes its descendants along.</summary>
    public NodePlace Update(IEntity entity, int parentId, string? name, int? sortOrder)
    {
        var place = PlaceBelow(entity.Id, parentId);
        database.Execute(
            """
            update umbraco.node
            set name = @name, key = @key, sort_order = coalesce(@sortOrder, sort_order), trashed = @trashed,
                updated = @updated
            where id = @id
            """,
            new
            {
                id = entity.Id,
                key = entity.Key,
                name,
                sortOrder,
                trashed = (entity as ITreeEntity)?.Trashed == true,
                updated = entity.UpdateDate.AsUtc(),
            }
        );
        return place;
    }

    /// <summary>Moves everything below one node to another, with all descendants.</summary>
    public void MoveChildren(int parentId, int newParentId)
    {
        var children = database.Query<int>(
            "select id from umbraco.node where parent_id = @parentId order by sort_order",
            new { parentId }
        );
        foreach (var child in children)
        {
            PlaceBelow(child, newParentId);
        }
    }

    public void Delete(int id) => database.Execute("delete from umbraco.node where id = @id", new { id });

    private NodePlace PlaceBelow(int id, int parentId)
    {
        var places = database.Query<NodePlace>(
            "select id, parent_id, level, path, sort_order from umbraco.node where id in (@id, @parentId)",
            new { id, parentId }
        );
        var old = places.Find(place => place.Id == id) ?? throw Missing(id);
        if (old.ParentId == parentId)
        {
            return old;
        }

        var parent = places.Find(place => place.Id == parentId) ?? throw Missing(parentId);
        if (parent.Path.StartsWith(old.Path + ",", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Node {id} cannot be moved below its own descendant {parentId}.");
        }

        var path = $"{parent.Path},{id}";
        database.Execute(
            """
            update umbraco.node
            set path = @path || substr(path, length(@oldPath) + 1), level = level + @levels,
                parent_id = case when id = @id then @parentId else parent_id end
            where path = @oldPath or path like @oldPath || ',%'
            """,
            new
            {
                id,
                parentId,
                path,
                oldPath = old.Path,
                levels = parent.Level + 1 - old.Level,
            }
        );
        return old with { ParentId = parentId, Path = path, Level = parent.Level + 1 };
    }

    private static InvalidOperationException Missing(int id) =>
        new($"Node {id} does not exist (any more). Load the entity again before saving it.");
}
