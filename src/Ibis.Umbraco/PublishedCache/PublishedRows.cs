using System.Text.Json;
using Dapper;
using Npgsql;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Reads published rows, outside any scope: a public page waits for no lock.</summary>
internal sealed class PublishedRows(NpgsqlDataSource dataSource, IIdKeyMap ids)
{
    private const string Select = """
        select n.id, n.key, n.parent_id, n.level, n.path, n.sort_order, n.created, n.creator_id, p.data, t.key as type_key
        from umbraco.published p
        join umbraco.node n on n.id = p.node_id
        join umbraco.node t on t.id = p.content_type_id
        where not n.trashed
        """;

    public PublishedNode? Find(Guid key)
    {
        using var connection = dataSource.OpenConnection();
        return connection.QueryFirstOrDefault<Row>(Select + " and n.key = @key", new { key })?.ToNode();
    }

    public async Task<PublishedNode?> FindAsync(Guid key)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        var row = await connection.QueryFirstOrDefaultAsync<Row>(Select + " and n.key = @key", new { key });
        return row?.ToNode();
    }

    public async Task<List<PublishedNode>> FindAsync(Guid[] keys)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        var rows = await connection.QueryAsync<Row>(Select + " and n.key = any(@keys)", new { keys });
        return rows.Select(row => row.ToNode()).ToList();
    }

    public List<Guid> KeysOfType(int contentTypeId)
    {
        using var connection = dataSource.OpenConnection();
        return connection
            .Query<Guid>(
                """
                select n.key
                from umbraco.published p
                join umbraco.node n on n.id = p.node_id
                where p.content_type_id = @contentTypeId and not n.trashed
                order by n.path, n.sort_order
                """,
                new { contentTypeId }
            )
            .AsList();
    }

    public Guid? KeyOf(int id, UmbracoObjectTypes type)
    {
        var key = ids.GetKeyForId(id, type);
        return key.Success ? key.Result : null;
    }

    private sealed class Row
    {
        public required int Id { get; init; }
        public required Guid Key { get; init; }
        public required int ParentId { get; init; }
        public required int Level { get; init; }
        public required string Path { get; init; }
        public required int SortOrder { get; init; }
        public required DateTime Created { get; init; }
        public int? CreatorId { get; init; }
        public required string Data { get; init; }
        public required Guid TypeKey { get; init; }

        public PublishedNode ToNode()
        {
            using var json = JsonDocument.Parse(Data);
            var place = new NodePlace(ParentId, Level, Path, SortOrder);
            return PublishedNodeJson.Read(
                json.RootElement,
                Id,
                Key,
                TypeKey,
                place,
                new NodeOrigin(Created, CreatorId ?? -1)
            );
        }
    }
}
