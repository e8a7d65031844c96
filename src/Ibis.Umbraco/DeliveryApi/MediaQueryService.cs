using Dapper;
using Ibis.Umbraco.PublishedCache.Reads;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Umbraco.DeliveryApi;

/// <summary>Finds media below a folder, in PostgreSQL.</summary>
internal sealed class MediaQueryService(
    NpgsqlDataSource dataSource,
    IPublishedMediaCache cache,
    IMediaTypeService types,
    IContentTypeService contentTypes
) : IApiMediaQueryService
{
    private static readonly ISortHandler[] _sorts =
    [
        new NameSort(),
        new CreateDateSort(),
        new UpdateDateSort(),
        new SortOrderSort(),
    ];
    private static readonly NameFilter _name = new();

    public Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> ExecuteQuery(
        string? fetch,
        IEnumerable<string> filters,
        IEnumerable<string> sorts,
        int skip,
        int take
    )
    {
        if (string.IsNullOrEmpty(fetch) || !NodeReference.Has(fetch, "children"))
        {
            return Failed(ApiMediaQueryOperationStatus.SelectorOptionNotFound);
        }
        PublishedReads.Query();
        var sql = new PublishedQuerySql(contentTypes);
        sql.Add("not n.trashed");
        sql.Add("n.parent_id = @parent");
        sql.Parameters.Add("parent", ParentOf(fetch["children:".Length..]));
        foreach (var filter in filters.Where(filter => !string.IsNullOrWhiteSpace(filter)))
        {
            if (!Filter(sql, filter))
            {
                return Failed(ApiMediaQueryOperationStatus.FilterOptionNotFound);
            }
        }
        var order = new List<SortOption>();
        foreach (var sort in sorts.Where(sort => !string.IsNullOrWhiteSpace(sort)))
        {
            if (_sorts.FirstOrDefault(handler => handler.CanHandle(sort)) is not { } handler)
            {
                return Failed(ApiMediaQueryOperationStatus.SortOptionNotFound);
            }
            order.Add(handler.BuildSortOption(sort));
        }
        using var connection = dataSource.OpenConnection();
        return Attempt.SucceedWithStatus(
            ApiMediaQueryOperationStatus.Success,
            sql.Page(connection, QueryRows.Media, order, skip, take)
        );
    }

    public IPublishedContent? GetByPath(string path)
    {
        PublishedReads.Query();
        return KeyOf(path) is { } key ? cache.GetById(key) : null;
    }

    private int ParentOf(string reference)
    {
        if (reference.Trim('/').Length == 0)
        {
            return Constants.System.Root;
        }
        var media = Guid.TryParse(reference, out var key) ? cache.GetById(key) : GetByPath(reference);
        // No node has this parent: a folder that does not exist has no children.
        return media?.Id ?? 0;
    }

    /// <summary>Walks down by names, as they are or with hyphens for spaces; the first of several siblings counts.</summary>
    private Guid? KeyOf(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(segment => segment.ToLowerInvariant())
            .ToArray();
        if (segments.Length == 0)
        {
            return null;
        }
        using var connection = dataSource.OpenConnection();
        return connection.QueryFirstOrDefault<Guid?>(
            """
            with recursive walk (id, key, depth, sort_path) as (
                select -1, null::uuid, 0, array[]::integer[]
                union all
                select n.id, n.key, walk.depth + 1, walk.sort_path || n.sort_order
                from walk
                join umbraco.node n on n.parent_id = walk.id
                where n.object_type = @type and not n.trashed
                  and (@segments)[walk.depth + 1] in (lower(n.name), replace(lower(n.name), ' ', '-'))
            )
            select key from walk where depth = @depth order by sort_path limit 1
            """,
            new
            {
                type = Constants.ObjectTypes.Media,
                segments,
                depth = segments.Length,
            }
        );
    }

    private bool Filter(PublishedQuerySql sql, string filter)
    {
        if (_name.CanHandle(filter))
        {
            sql.Filter(_name.BuildFilterOption(filter));
            return true;
        }
        if (!FilterText.Has(filter, "mediaType"))
        {
            return false;
        }
        var option = FilterText.Option(filter, "mediaType", "mediaType", FilterOperation.Is, FilterOperation.IsNot);
        var ids = types
            .GetAll()
            .Where(type => option.Values.Contains(type.Alias, StringComparer.OrdinalIgnoreCase))
            .Select(type => type.Id);
        sql.Parameters.Add("mediaTypes", ids.ToArray());
        sql.Add(
            option.Operator == FilterOperation.IsNot
                ? "not (v.content_type_id = any(@mediaTypes))"
                : "v.content_type_id = any(@mediaTypes)"
        );
        return true;
    }

    private static Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> Failed(
        ApiMediaQueryOperationStatus status
    ) => Attempt.FailWithStatus(status, new PagedModel<Guid>());
}
