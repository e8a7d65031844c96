using Ibis.Umbraco.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PlainContent;

/// <summary>The "order by" of a page of media or members, with its parameters.</summary>
internal sealed record PlainContentOrder(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    public static PlainContentOrder Of(Ordering? ordering, ContentTypeStore types, bool isMember)
    {
        if (ordering is null || ordering.IsEmpty || ordering.OrderBy is not { } orderBy)
        {
            return new PlainContentOrder("order by n.id", []);
        }
        var direction = ordering.Direction == Direction.Ascending ? "asc nulls first" : "desc nulls last";
        return ordering.IsCustomField
            ? Property(orderBy, direction, types)
            : new PlainContentOrder($"order by {Field(orderBy, isMember)} {direction}, n.id", []);
    }

    private static string Field(string orderBy, bool isMember) =>
        orderBy.ToLowerInvariant() switch
        {
            "id" => "n.id",
            "sortorder" => "n.sort_order",
            "path" => "n.path collate \"C\"",
            "level" => "n.level",
            "versiondate" or "updatedate" => "d.version_date",
            "createdate" => "n.created",
            "name" => "lower(n.name)",
            "contenttypealias" => "(select t.alias from umbraco.content_type t where t.id = d.content_type_id)",
            "owner" => "(select u.name from umbraco.user_account u where u.id = n.creator_id)",
            "updater" => "(select u.name from umbraco.user_account u where u.id = d.writer_id)",
            "email" when isMember => "lower(d.email)",
            "loginname" or "username" when isMember => "lower(d.username)",
            "isapproved" when isMember => "d.is_approved",
            "islockedout" when isMember => "d.is_locked_out",
            "lastlogindate" when isMember => "d.last_login",
            "lastlockoutdate" when isMember => "d.last_lockout",
            "lastpasswordchangedate" when isMember => "d.last_password_change",
            _ => throw new NotSupportedException(
                $"Items cannot be ordered by '{orderBy}'. Known are id, sortOrder, path, level, name, createDate, updateDate, "
                    + "contentTypeAlias, owner and updater, and for members email, userName, isApproved, isLockedOut and the "
                    + "dates of the account; a property needs Ordering.IsCustomField."
            ),
        };

    private static PlainContentOrder Property(string alias, string direction, ContentTypeStore types)
    {
        var propertyTypeIds = types
            .Current.All.SelectMany(type => type.PropertyTypes)
            .Where(type => type.Alias.InvariantEquals(alias))
            .Select(type => type.Id)
            .ToArray();
        static string Value(string expression) =>
            $"""
                (select {expression}
                 from unnest(@propertyTypeIds) id, jsonb_array_elements(d.properties -> id::text) value
                 limit 1)
                """;
        var number = Value("coalesce((value ->> 'i')::numeric, (value ->> 'n')::numeric)");
        var text = Value("lower(coalesce(value ->> 'o', value ->> 'd', value ->> 'v'))");
        return new PlainContentOrder(
            $"order by {number} {direction}, {text} {direction}, n.id",
            [("propertyTypeIds", propertyTypeIds)]
        );
    }
}
