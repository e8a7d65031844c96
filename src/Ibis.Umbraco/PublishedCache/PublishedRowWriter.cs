using System.Text.Json;
using Ibis.Umbraco.Scopes;
using Npgsql;
using NpgsqlTypes;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Writes and removes the published side of a document in the transaction of the ambient scope.</summary>
internal sealed class PublishedRowWriter(ScopeDatabase database, ContentIndexHandlerCollection indexHandlers)
{
    private const string UpsertRow = """
        insert into umbraco.published (node_id, content_type_id, data) values ($1, $2, $3)
        on conflict (node_id) do update set content_type_id = excluded.content_type_id, data = excluded.data
        """;

    private const string DeleteOtherCultures = """
        delete from umbraco.published_variant where node_id = $1 and not (culture = any($2))
        """;

    private const string UpsertVariants = """
        insert into umbraco.published_variant (node_id, culture, content_type_id, name, created, updated, fields)
        select $1, variant.culture, $2, variant.name, $3, $4, variant.fields
        from unnest($5::text[], $6::text[], $7::jsonb[]) as variant (culture, name, fields)
        on conflict (node_id, culture) do update
        set content_type_id = excluded.content_type_id, name = excluded.name, created = excluded.created,
            updated = excluded.updated, fields = excluded.fields
        """;

    public void Write(IContent content)
    {
        using var batch = database.Batch();
        AddTo(batch, content);
        batch.ExecuteNonQuery();
    }

    /// <summary>As parts of the batch that stores the document.</summary>
    public void AddTo(NpgsqlBatch batch, IContent content)
    {
        var node = PublishedNodes.Published(content);
        Add(batch, UpsertRow, Of(content.Id), Of(content.ContentTypeId), Of(PublishedNodes.Serialize(node)));

        var variants =
            node.Cultures.Count == 0
                ? [(Culture: string.Empty, node.Name)]
                : node
                    .Cultures.Values.Select(culture => (Culture: culture.Culture.ToLowerInvariant(), culture.Name))
                    .ToArray();
        var cultures = variants.Select(variant => variant.Culture).ToArray();
        Add(batch, DeleteOtherCultures, Of(content.Id), Of(cultures));
        Add(
            batch,
            UpsertVariants,
            Of(content.Id),
            Of(content.ContentTypeId),
            Of(content.CreateDate),
            Of(content.UpdateDate),
            Of(cultures),
            Of(variants.Select(variant => variant.Name).ToArray()),
            new NpgsqlParameter
            {
                Value = cultures.Select(culture => Fields(content, culture)).ToArray(),
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
            }
        );
    }

    public void Remove(int nodeId)
    {
        using var batch = database.Batch();
        AddRemoval(batch, nodeId);
        batch.ExecuteNonQuery();
    }

    /// <summary>As parts of the batch that stores the document.</summary>
    public static void AddRemoval(NpgsqlBatch batch, int nodeId)
    {
        Add(batch, "delete from umbraco.published where node_id = $1", Of(nodeId));
        Add(batch, "delete from umbraco.published_variant where node_id = $1", Of(nodeId));
    }

    private string Fields(IContent content, string culture)
    {
        var fields = indexHandlers
            .SelectMany(handler => handler.GetFieldValues(content, culture.Length == 0 ? null : culture))
            .ToDictionary(field => field.FieldName, field => field.Values.ToArray(), StringComparer.Ordinal);
        return fields.Count == 0 ? "{}" : JsonSerializer.Serialize(fields);
    }

    private static void Add(NpgsqlBatch batch, string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(parameters);
        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };

    // PostgreSQL keeps instants; Umbraco's dates are UTC, whatever their kind says.
    private static NpgsqlParameter<DateTime> Of(DateTime value) =>
        new() { TypedValue = DateTime.SpecifyKind(value, DateTimeKind.Utc) };
}
