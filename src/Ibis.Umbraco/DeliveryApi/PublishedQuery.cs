using Ibis.Umbraco.PublishedCache.Reads;
using Microsoft.Extensions.Options;
using Npgsql;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.DeliveryApi;

/// <summary>Runs Delivery API queries over published documents, or over drafts for a preview, in PostgreSQL.</summary>
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
        PublishedReads.Query();
        var sql = new PublishedQuerySql(types);
        sql.Add("v.culture = any(@cultures)");
        sql.Add("not n.trashed");
        sql.Parameters.Add("cultures", new[] { string.Empty, culture.ToLowerInvariant() });
        Hide(sql, preview);
        sql.Select(selectorOption);
        foreach (var filter in filterOptions)
        {
            sql.Filter(filter);
        }
        using var connection = dataSource.OpenConnection();
        return sql.Page(connection, preview ? QueryRows.Drafts : QueryRows.Published, sortOptions, skip, take);
    }

    private void Hide(PublishedQuerySql sql, bool preview)
    {
        // Whoever may see drafts sees what is below an unpublished document as well.
        var patterns = preview ? [] : hidden.Patterns();
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
