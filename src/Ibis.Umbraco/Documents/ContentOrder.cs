using Ibis.Umbraco.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>The "order by" of a page of content, with its parameters.</summary>
internal sealed record ContentOrder(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    private const string Unordered = "order by n.id";

    /// <summary>The name in the culture of the parameter @culture, or else the invariant one.</summary>
    public const string NameInCulture = "coalesce(v.cultures -> @culture ->> 'name', n.name)";

    public static ContentOrder Of(Ordering? ordering, ContentTypeStore types)
    {
        if (ordering is null || ordering.IsEmpty || ordering.OrderBy is not { } orderBy)
        {
            return new ContentOrder(Unordered, []);
        }
        var direction = ordering.Direction == Direction.Ascending ? "asc nulls first" : "desc nulls last";
        var culture = string.IsNullOrWhiteSpace(ordering.Culture) ? null : ordering.Culture.EnsureCultureCode();
        if (ordering.IsCustomField)
        {
            return CustomField(orderBy, culture, direction, types);
        }
        var parameters = new List<(string, object?)>();
        if (culture is not null)
        {
            parameters.Add(("culture", culture));
        }
        return new ContentOrder($"order by {SystemField(orderBy, culture)} {direction}, n.id", parameters);
    }

    private static string SystemField(string orderBy, string? culture) =>
        orderBy.ToLowerInvariant() switch
        {
            "id" => "n.id",
            "sortorder" => "n.sort_order",
            "path" => "n.path collate \"C\"",
            "level" => "n.level",
            "versiondate" or "updatedate" => "v.version_date",
            "createdate" => "n.created",
            "name" => culture is null ? "lower(n.name)" : $"lower({NameInCulture})",
            "published" => culture is null
                ? "d.published"
                : "(d.published and (d.cultures = '{}' or coalesce((d.cultures -> @culture ->> 'published')::boolean, false)))",
            "contenttypealias" => "(select t.alias from umbraco.content_type t where t.id = d.content_type_id)",
            "owner" => "(select u.name from umbraco.user_account u where u.id = n.creator_id)",
            "updater" => "(select u.name from umbraco.user_account u where u.id = v.writer_id)",
            _ => throw new NotSupportedException(
                $"Content cannot be ordered by '{orderBy}'. Known are id, sortOrder, path, level, name, createDate, updateDate, "
                    + "versionDate, published, contentTypeAlias, owner and updater; a property needs Ordering.IsCustomField."
            ),
        };

    private static ContentOrder CustomField(string alias, string? culture, string direction, ContentTypeStore types)
    {
        // Every content type has a property type of its own for the alias.
        var propertyTypeIds = types
            .Current.All.OfType<IContentType>()
            .SelectMany(type => type.PropertyTypes)
            .Where(type => type.Alias.InvariantEquals(alias))
            .Select(type => type.Id)
            .ToArray();
        const string value = """
            (select {0}
             from unnest(@propertyTypeIds) id, jsonb_array_elements(v.properties -> id::text) value
             where (value ->> 'c' is null or value ->> 'c' = @culture) and value ->> 's' is null
             limit 1)
            """;
        var number = value.Replace(
            "{0}",
            "coalesce((value ->> 'i')::numeric, (value ->> 'n')::numeric)",
            StringComparison.Ordinal
        );
        var text = value.Replace(
            "{0}",
            "lower(coalesce(value ->> 'o', value ->> 'd', value ->> 'v'))",
            StringComparison.Ordinal
        );
        return new ContentOrder(
            $"order by {number} {direction}, {text} {direction}, n.id",
            [("propertyTypeIds", propertyTypeIds), ("culture", culture)]
        );
    }
}
