using Dapper;
using Ibis.Umbraco.PublishedCache.Reads;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>A page of a list.</summary>
/// <param name="Total">How many items the list has in all.</param>
public sealed record PublishedPage(long Total, IReadOnlyList<IPublishedContent> Items);

/// <summary>Lists of published documents, read in pages: a parent may have a hundred thousand children.</summary>
public sealed class PublishedChildren
{
    private readonly NpgsqlDataSource _dataSource;
    private readonly IDocumentCacheService _documents;

    public PublishedChildren(NpgsqlDataSource dataSource, IDocumentCacheService documents) =>
        (_dataSource, _documents) = (dataSource, documents);

    /// <summary>Children in the order in which editors keep them, published in whatever culture.</summary>
    /// <param name="take">Items at the most, 1 to 1,000.</param>
    public PublishedPage Of(IPublishedContent parent, int skip, int take) =>
        Read(parent, "n.sort_order, n.id", skip, take);

    /// <summary>Children with those made last on top, published in whatever culture.</summary>
    /// <param name="take">Items at the most, 1 to 1,000.</param>
    public PublishedPage Newest(IPublishedContent parent, int skip, int take) =>
        Read(parent, "n.created desc, n.id desc", skip, take);

    private PublishedPage Read(IPublishedContent parent, string order, int skip, int take)
    {
        PublishedReads.Children(parent.Key);
        const string From = """
            from umbraco.node n
            join umbraco.published p on p.node_id = n.id
            where n.parent_id = @parentId and n.object_type = @document and not n.trashed
            """;
        using var connection = _dataSource.OpenConnection();
        using var results = connection.QueryMultiple(
            $"select count(*) {From}; select n.key {From} order by {order} offset @skip limit @take;",
            new
            {
                parentId = parent.Id,
                document = Constants.ObjectTypes.Document,
                skip = Math.Max(skip, 0),
                take = Math.Clamp(take, 1, 1000),
            }
        );
        var total = results.ReadSingle<long>();
        var keys = results.Read<Guid>().ToArray();
        var items = _documents.GetByKeysAsync(keys, preview: false).GetAwaiter().GetResult();
        return new PublishedPage(total, items);
    }
}
