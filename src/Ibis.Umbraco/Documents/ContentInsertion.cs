using Ibis.Umbraco.PropertyValues;
using Ibis.Umbraco.Scopes;
using Npgsql;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Documents;

/// <summary>The rows of a new item, written in one round trip.</summary>
internal sealed class ContentInsertion(
    ScopeDatabase database,
    ContentJson json,
    ContentBroadcast broadcast,
    ContentMemory memory
)
{
    public void Write<T>(ContentKind<T> kind, T content, ContentPlace place, EditedContent edited)
        where T : class, IPublishableContentBase
    {
        var publishing = content.PublishedState == PublishedState.Publishing;
        using var batch = database.Batch();
        AddNode(batch, kind.ObjectType, content, place);
        if (publishing)
        {
            AddVersion(batch, content, json.Published(content), current: false);
        }
        AddVersion(batch, content, json.Draft(content), current: true);
        batch.Add(
            """
            insert into umbraco.document
                (node_id, content_type_id, published, edited, current_version_id, published_version_id, cultures)
            select $1, $2, $3, $4, max(id) filter (where current), max(id) filter (where published), $5
            from umbraco.document_version
            where node_id = $1
            """,
            content.Id,
            content.ContentTypeId,
            publishing,
            content.Edited,
            BatchStatements.Jsonb(ContentJson.NodeCultures(content, publishing, edited))
        );
        if (kind.NamesAreUnique)
        {
            SiblingNames.Add(batch, kind.ObjectType, content);
        }
        broadcast.AddSave(batch, content, isPlaced: false);
        WrittenRow.AddTo(batch, content.Id);
        var row = ReadVersionIds(batch, content, publishing);
        memory.Changes.AddChild(content.ParentId);
        memory.Wrote(content.Id, kind.IsServed ? row : null);
    }

    private static void AddNode(
        NpgsqlBatch batch,
        Guid objectType,
        IPublishableContentBase content,
        ContentPlace place
    ) =>
        batch.Add(
            """
            insert into umbraco.node
                (id, key, object_type, parent_id, level, path, sort_order, trashed, name, creator_id, created, updated)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """
                + (
                    place.IsReserved
                        ? """

                        on conflict (id) do update set
                            object_type = excluded.object_type, parent_id = excluded.parent_id, level = excluded.level,
                            path = excluded.path, sort_order = excluded.sort_order, trashed = excluded.trashed,
                            name = excluded.name, creator_id = excluded.creator_id, created = excluded.created,
                            updated = excluded.updated
                        """
                        : ""
                ),
            content.Id,
            content.Key,
            objectType,
            content.ParentId,
            content.Level,
            content.Path,
            content.SortOrder,
            content.Trashed,
            content.Name,
            content.CreatorId,
            content.CreateDate,
            content.UpdateDate
        );

    private static void AddVersion(
        NpgsqlBatch batch,
        IPublishableContentBase content,
        VersionJson version,
        bool current
    ) =>
        batch.Add(
            """
            insert into umbraco.document_version
                (node_id, name, version_date, writer_id, template_id, current, published, cultures, properties)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            returning id
            """,
            content.Id,
            content.Name,
            content.UpdateDate,
            content.WriterId,
            ContentJson.TemplateOf(content),
            current,
            !current,
            BatchStatements.Jsonb(version.Cultures),
            BatchStatements.Jsonb(version.Properties)
        );

    private static ContentRow? ReadVersionIds(NpgsqlBatch batch, IPublishableContentBase content, bool publishing)
    {
        using var reader = batch.ExecuteReader();
        // Only the statements with "returning" give a result, in their order.
        reader.Read();
        if (publishing)
        {
            content.PublishedVersionId = reader.GetInt32(0);
            reader.NextResult();
            reader.Read();
        }
        content.VersionId = reader.GetInt32(0);
        return WrittenRow.ReadLast(reader);
    }
}
