using Dapper;
using Npgsql;

namespace Ibis.Tests.Integration.Survival;

/// <summary>What the rows of a document say of each other.</summary>
internal static class StoredContent
{
    private const string Select = """
        select n.key || ': ' || problem
        from umbraco.document d
        join umbraco.node n on n.id = d.node_id
        cross join lateral (values
            ((select count(*) from umbraco.document_version v where v.node_id = n.id and v.current) <> 1,
                'it has not exactly one current version'),
            (not exists (select from umbraco.document_version v where v.id = d.current_version_id and v.current and v.node_id = n.id),
                'its current version is not the one it names'),
            (d.published and not exists (select from umbraco.document_version v where v.id = d.published_version_id and v.published),
                'its published version is missing'),
            (d.published <> exists (select from umbraco.published p where p.node_id = n.id),
                'its published row does not go with its state'),
            ((select count(*) from umbraco.published_variant p where p.node_id = n.id) <> jsonb_array_length(d.published_cultures),
                'its published variants do not go with its cultures'),
            (exists (select from umbraco.published_variant p join umbraco.document_version v on v.id = d.published_version_id
                where p.node_id = n.id and p.name <> v.cultures -> p.culture ->> 'name'), 'a published variant has another name'),
            (not exists (select from umbraco.document_url u where u.document_key = n.key and u.document_updated = n.updated),
                'its URL segments are not from its last save'),
            (not exists (select from umbraco.node parent where parent.id = n.parent_id and n.path = parent.path || ',' || n.id),
                'its path does not follow its parent''s'),
            (exists (select from umbraco.sibling_name s where s.node_id = n.id and s.parent_id <> n.parent_id),
                'its name is kept for another parent')
        ) rule(is_broken, problem)
        where rule.is_broken
        """;

    public static async Task<IReadOnlyList<string>> ContradictionsAsync(string connectionString)
    {
        // A pool would keep connections to a server that was killed.
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        return (await connection.QueryAsync<string>(Select)).AsList();
    }
}
