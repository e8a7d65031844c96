using Ibis.Umbraco.Scopes;
using Npgsql;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Documents;

/// <summary>The rows of an item that exists, written in one round trip. A version that is not current stops the transaction.</summary>
internal sealed class ContentUpdate(
    ScopeDatabase database,
    ContentJson json,
    ContentBroadcast broadcast,
    ContentMemory memory
)
{
    private const string StaleVersion = "IB001";

    /// <returns>What the links of the item were last made from.</returns>
    public LinkDigests Write<T>(ContentKind<T> kind, T content, EditedContent edited, bool published, bool namesChanged)
        where T : class, IPublishableContentBase
    {
        var publishing = content.PublishedState == PublishedState.Publishing;
        using var batch = database.Batch();
        AddGuard(batch, content);
        AddNode(batch, content);
        if (publishing)
        {
            AddPublication(batch, content);
        }
        else
        {
            AddDraft(batch, content);
        }
        batch.Add(
            """
            update umbraco.document
            set content_type_id = $2, published = $3, edited = $4, cultures = $5,
                published_version_id = case when $6 then current_version_id else published_version_id end,
                current_version_id = case when $6 then currval(pg_get_serial_sequence('umbraco.document_version', 'id'))::integer else current_version_id end
            where node_id = $1
            returning current_version_id, reference_digest, tag_digest
            """,
            content.Id,
            content.ContentTypeId,
            published,
            content.Edited,
            BatchStatements.Jsonb(ContentJson.NodeCultures(content, published, edited)),
            publishing
        );
        if (namesChanged && kind.NamesAreUnique)
        {
            SiblingNames.Replace(batch, kind.ObjectType, content);
        }
        broadcast.AddSave(batch, content, content.IsPropertyDirty(nameof(content.ParentId)));
        WrittenRow.AddTo(batch, content.Id);
        MarkPlaces(content);
        using var reader = Execute(batch, content);
        // The guard's empty answer comes first, then the one of "returning".
        reader.NextResult();
        reader.Read();
        if (publishing)
        {
            content.PublishedVersionId = content.VersionId;
            content.VersionId = reader.GetInt32(0);
        }
        var digests = new LinkDigests(Text(reader, 1), Text(reader, 2));
        var row = WrittenRow.ReadLast(reader);
        memory.Wrote(content.Id, kind.IsServed ? row : null);
        return digests;
    }

    /// <summary>Only the place in the tree: for the descendants of an item that moves.</summary>
    public void WritePlace(IPublishableContentBase content)
    {
        using var batch = database.Batch();
        AddGuard(batch, content);
        AddNode(batch, content);
        batch.Add(
            "update umbraco.sibling_name set parent_id = $2 where node_id = $1 and parent_id <> $2",
            content.Id,
            content.ParentId
        );
        if (content.IsPropertyDirty(nameof(content.ParentId)))
        {
            broadcast.AddSave(batch, content, isPlaced: true);
        }
        MarkPlaces(content);
        memory.Changes.Wrote(content.Id, row: null);
        using var reader = Execute(batch, content);
        Finish(reader);
    }

    // The old parent and the new one may have other children now.
    private void MarkPlaces(IPublishableContentBase content)
    {
        if (content.IsPropertyDirty(nameof(content.ParentId)))
        {
            memory.Changes.AddUnknown();
        }
    }

    private static void AddGuard(NpgsqlBatch batch, IPublishableContentBase content) =>
        batch.Add("select umbraco.require_current_version($1, $2)", content.Id, content.VersionId);

    private static void AddNode(NpgsqlBatch batch, IPublishableContentBase content) =>
        batch.Add(
            """
            update umbraco.node
            set key = $2, parent_id = $3, level = $4, path = $5, sort_order = $6, trashed = $7, name = $8, creator_id = $9,
                created = $10, updated = $11
            where id = $1
            """,
            content.Id,
            content.Key,
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

    private void AddDraft(NpgsqlBatch batch, IPublishableContentBase content)
    {
        var draft = json.Draft(content);
        batch.Add(
            """
            update umbraco.document_version
            set name = $2, version_date = $3, writer_id = $4, template_id = $5, cultures = $6, properties = $7
            where id = $1
            """,
            content.VersionId,
            content.Name,
            content.UpdateDate,
            content.WriterId,
            ContentJson.TemplateOf(content),
            BatchStatements.Jsonb(draft.Cultures),
            BatchStatements.Jsonb(draft.Properties)
        );
    }

    // The draft becomes the published version, and a new draft goes on from here.
    private void AddPublication(NpgsqlBatch batch, IPublishableContentBase content)
    {
        if (content.PublishedVersionId > 0)
        {
            batch.Add(
                "update umbraco.document_version set published = false where id = $1 and node_id = $2",
                content.PublishedVersionId,
                content.Id
            );
        }
        var publication = json.Published(content);
        var draft = json.Draft(content);
        batch.Add(
            """
            update umbraco.document_version
            set name = $2, version_date = $3, writer_id = $4, template_id = $5, cultures = $6, properties = $7,
                current = false, published = true
            where id = $1
            """,
            content.VersionId,
            content.Name,
            content.UpdateDate,
            content.WriterId,
            ContentJson.TemplateOf(content),
            BatchStatements.Jsonb(publication.Cultures),
            BatchStatements.Jsonb(publication.Properties)
        );
        batch.Add(
            """
            insert into umbraco.document_version
                (node_id, name, version_date, writer_id, template_id, current, published, cultures, properties)
            values ($1, $2, $3, $4, $5, true, false, $6, $7)
            """,
            content.Id,
            content.Name,
            content.UpdateDate,
            content.WriterId,
            ContentJson.TemplateOf(content),
            BatchStatements.Jsonb(draft.Cultures),
            BatchStatements.Jsonb(draft.Properties)
        );
    }

    private static NpgsqlDataReader Execute(NpgsqlBatch batch, IPublishableContentBase content)
    {
        try
        {
            return batch.ExecuteReader();
        }
        catch (PostgresException exception) when (exception.SqlState == StaleVersion)
        {
            throw new InvalidOperationException(
                $"Cannot save a non-current version: version {content.VersionId} of '{content.Name}' (id {content.Id}) has been "
                    + "replaced. Load the content again and repeat the change.",
                exception
            );
        }
    }

    // Disposing of a reader hides the errors of the statements that were not read.
    private static void Finish(NpgsqlDataReader reader)
    {
        while (reader.NextResult())
        {
            // A reader closed before its last result hides the errors of later statements.
        }
    }

    private static string? Text(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
