using Dapper;
using Ibis.Umbraco.PublishedCache;
using Npgsql;

namespace Ibis.Umbraco.DeliveryApi;

/// <summary>Paths of unpublished documents that have published ones below them: those stay published, but nobody sees them.</summary>
/// <remarks>There are few; they are read once and kept until any document changes.</remarks>
internal sealed class HiddenBranches(NpgsqlDataSource dataSource, NodeMemory<PublishedContent> memory)
{
    private sealed record Known(long Generation, string[] Patterns);

    private volatile Known? _known;

    /// <summary>Patterns for SQL's like.</summary>
    public string[] Patterns()
    {
        var generation = memory.Generation;
        if (_known is { } known && known.Generation == generation)
        {
            return known.Patterns;
        }
        using var connection = dataSource.OpenConnection();
        var patterns = connection
            .Query<string>(
                """
                select parent.path || ',%'
                from (
                    select distinct n.parent_id
                    from umbraco.published p
                    join umbraco.node n on n.id = p.node_id
                    where n.parent_id > 0 and not n.trashed
                ) parents
                join umbraco.node parent on parent.id = parents.parent_id
                where not exists (select 1 from umbraco.published p where p.node_id = parents.parent_id)
                """
            )
            .ToArray();
        _known = new Known(generation, patterns);
        return patterns;
    }
}
