using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.DeliveryApi;

/// <summary>Runs Delivery API queries over published documents in PostgreSQL.</summary>
internal sealed class PublishedQuery(
    NpgsqlDataSource dataSource,
    HiddenBranches hidden,
    IContentTypeService types,
    IPublicAccessService publicAccess,
    IOptionsMonitor<DeliveryApiSettings> settings
) : IApiContentQueryProvider
{
    public SelectorOption AllContentSelectorOption() => new() { FieldName = string.Empty, Values = [] };

    public PagedModel<Guid> ExecuteQuery(
        SelectorOption selectorOption,
        IList<FilterOption> filterOptions,
        IList<SortOption> sortOptions,
        string culture,
        ProtectedAccess protectedAccess,
        bool preview,
        int skip,
        int take
    )
    {
        var sql = new PublishedQuerySql(types);
        sql.Add("v.culture = any(@cultures)");
        sql.Add("not n.trashed");
        sql.Parameters.Add("cultures", new[] { string.Empty, culture.ToLowerInvariant() });
        Hide(sql);
        sql.Select(selectorOption);
        foreach (var filter in filterOptions)
        {
            sql.Filter(filter);
        }
        sql.Parameters.Add("skip", Math.Max(skip, 0));
        sql.Parameters.Add("take", Math.Clamp(take, 0, 1000));

        var from = $"""
            from umbraco.published_variant v
            join umbraco.node n on n.id = v.node_id
            where {sql.Conditions}
            """;
        using var connection = dataSource.OpenConnection();
        using var results = connection.QueryMultiple(
            $"""
            select count(*) {from};
            select n.key {from} order by {sql.Order(sortOptions)} offset @skip limit @take;
            """,
            sql.Parameters
        );
        var total = results.ReadSingle<long>();
        return new PagedModel<Guid>(total, results.Read<Guid>().ToArray());
    }

    private void Hide(PublishedQuerySql sql)
    {
        var patterns = hidden.Patterns();
        if (patterns.Length > 0)
        {
            sql.Add("not (n.path like any(@hidden))");
            sql.Parameters.Add("hidden", patterns);
        }
        // Members do not sign in to the Delivery API, so what is kept for members is not in it.
        var guarded = publicAccess.GetAll().Select(entry => entry.ProtectedNodeId).ToArray();
        if (guarded.Length > 0)
        {
            sql.Add("not (string_to_array(n.path, ',')::integer[] && @guarded)");
            sql.Parameters.Add("guarded", guarded);
        }
        var excluded = types.GetAll().Where(type => !settings.CurrentValue.IsAllowedContentType(type.Alias));
        var excludedIds = excluded.Select(type => type.Id).ToArray();
        if (excludedIds.Length > 0)
        {
            sql.Add("not (v.content_type_id = any(@excludedTypes))");
            sql.Parameters.Add("excludedTypes", excludedIds);
        }
    }
}
