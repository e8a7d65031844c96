using Ibis.Umbraco.Documents;
using Ibis.Umbraco.PropertyValues;
using Ibis.Umbraco.Scopes;
using Npgsql;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PlainContent;

/// <summary>What every write of media and members needs.</summary>
internal sealed record PlainContentWriting(
    ScopeDatabase Database,
    SortableValues Sortable,
    ContentReferences References,
    ContentTags Tags,
    IEventAggregator Events,
    TimeProvider Clock
);

/// <summary>Saves media and members: the values, the place in the tree, relations and tags.</summary>
internal sealed class PlainContentWriter<TEntity, TRow>(
    PlainContentKind<TEntity, TRow> kind,
    PlainContentWriting writing
)
    where TEntity : class, IContentBase
    where TRow : PlainContentRow
{
    public void Save(TEntity entity)
    {
        RequireName(entity);
        entity.SanitizeEntityPropertiesForXmlStorage();
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            Update(entity);
        }
        else
        {
            entity.AddingEntity();
            Insert(entity);
        }
        kind.AnnounceRefresh(writing.Events, entity);
        writing.References.Write(entity, writing.References.Of(entity), digest: "");
        writing.Tags.Write(entity, writing.Tags.Of(entity));
        entity.ResetDirtyProperties();
    }

    private void Insert(TEntity entity)
    {
        var place = Place(entity);
        entity.Id = place.NodeId;
        using var batch = writing.Database.Batch();
        batch.Add(
            """
            insert into umbraco.node
                (id, key, object_type, parent_id, level, path, sort_order, trashed, name, creator_id, created, updated)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (id) do update set
                object_type = excluded.object_type, parent_id = excluded.parent_id, level = excluded.level,
                path = excluded.path, sort_order = excluded.sort_order, trashed = excluded.trashed, name = excluded.name,
                creator_id = excluded.creator_id, created = excluded.created, updated = excluded.updated
            """,
            [entity.Id, entity.Key, kind.ObjectType, .. TreeValues(entity, place)]
        );
        string[] columns =
        [
            "node_id",
            "content_type_id",
            "version_date",
            "writer_id",
            "properties",
            .. kind.Own.Select(own => own.Column),
        ];
        var numbers = string.Join(", ", columns.Select((_, index) => $"${index + 1}"));
        batch.Add(
            $"insert into umbraco.{kind.Table} ({string.Join(", ", columns)}) values ({numbers}) returning version_id",
            Values(entity)
        );
        entity.VersionId = (int)(batch.ExecuteScalar() ?? 0);
    }

    private void Update(TEntity entity)
    {
        using var batch = writing.Database.Batch();
        if (entity.IsPropertyDirty(nameof(IContentBase.ParentId)))
        {
            TreeValues(entity, Place(entity));
        }
        else if (kind.NamesAreUnique && entity.IsPropertyDirty(nameof(IContentBase.Name)))
        {
            MakeNameUnique(entity);
        }
        batch.Add(
            """
            update umbraco.node
            set key = $2, parent_id = $3, level = $4, path = $5, sort_order = $6, trashed = $7, name = $8, creator_id = $9,
                created = $10, updated = $11
            where id = $1
            """,
            [entity.Id, entity.Key, .. TreeValues(entity)]
        );
        var own = string.Concat(kind.Own.Select((column, index) => $", {column.Column} = ${index + 6}"));
        batch.Add(
            $"""
            update umbraco.{kind.Table}
            set content_type_id = $2, version_date = $3, writer_id = $4, properties = $5{own}
            where node_id = $1
            """,
            Values(entity)
        );
        batch.ExecuteNonQuery();
    }

    private object?[] TreeValues(TEntity entity, ContentPlace place)
    {
        entity.Path = $"{place.ParentPath},{entity.Id}";
        entity.Level = place.ParentLevel + 1;
        entity.SortOrder = place.SortOrder;
        if (kind.NamesAreUnique)
        {
            MakeNameUnique(entity);
        }
        return TreeValues(entity);
    }

    private static object?[] TreeValues(TEntity entity) =>
        [
            entity.ParentId,
            entity.Level,
            entity.Path,
            entity.SortOrder,
            entity.Trashed,
            entity.Name,
            entity.CreatorId,
            entity.CreateDate,
            entity.UpdateDate,
        ];

    private object?[] Values(TEntity entity) =>
        [
            entity.Id,
            entity.ContentTypeId,
            entity.UpdateDate,
            entity.WriterId,
            BatchStatements.Jsonb(PropertyValuesJson.Edited(entity.Properties, writing.Sortable.Of)),
            .. kind.Own.Select(own => own.Value(entity)),
        ];

    private ContentPlace Place(TEntity entity) =>
        ContentPlace.Read(
            writing.Database,
            kind.ObjectType,
            new PlaceRequest(entity.Id, entity.Key, entity.ParentId, entity.HasIdentity ? -1 : entity.SortOrder),
            new Dictionary<string, string>()
        );

    private void MakeNameUnique(TEntity entity)
    {
        var name = entity.Name ?? string.Empty;
        var taken = writing.Database.Query<string>(
            """
            select name from umbraco.node
            where parent_id = @ParentId and object_type = @objectType and id <> @Id
                and starts_with(lower(name), lower(@start))
            """,
            new
            {
                entity.ParentId,
                entity.Id,
                objectType = kind.ObjectType,
                start = UniqueName.BaseOf(name),
            }
        );
        entity.Name = UniqueName.For(name, taken.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static void RequireName(TEntity entity)
    {
        if (string.IsNullOrWhiteSpace(entity.Name))
        {
            throw new InvalidOperationException(
                $"An item of the type '{entity.ContentType.Alias}' cannot be saved with an empty name."
            );
        }
    }
}
