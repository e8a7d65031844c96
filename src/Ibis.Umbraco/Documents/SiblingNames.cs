using Npgsql;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Documents;

/// <summary>The rows that keep the names of siblings apart.</summary>
internal static class SiblingNames
{
    public static void Add(NpgsqlBatch batch, Guid objectType, IPublishableContentBase content)
    {
        var names = ContentNames.Of(content);
        batch.Add(
            """
            insert into umbraco.sibling_name (node_id, parent_id, object_type, culture, name)
            select $1, $2, $3, culture, name
            from unnest($4::text[], $5::text[]) named (culture, name)
            """,
            content.Id,
            content.ParentId,
            objectType,
            names.Keys.Select(culture => culture.ToLowerInvariant()).ToArray(),
            names.Values.ToArray()
        );
    }

    public static void Replace(NpgsqlBatch batch, Guid objectType, IPublishableContentBase content)
    {
        batch.Add("delete from umbraco.sibling_name where node_id = $1", content.Id);
        Add(batch, objectType, content);
    }
}
