using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.Umbraco.Entities;

internal static class EntitySql
{
    /// <summary>Where the members of entities are stored; n is the node.</summary>
    public static readonly EntityColumns<IUmbracoEntity> Columns = new(
        ("Id", "n.id"),
        ("Key", "n.key"),
        ("NodeObjectType", "n.object_type"),
        ("ParentId", "n.parent_id"),
        ("Level", "n.level"),
        ("Path", "n.path"),
        ("SortOrder", "n.sort_order"),
        ("Trashed", "n.trashed"),
        ("Name", "n.name"),
        ("CreatorId", "n.creator_id"),
        ("CreateDate", "n.created"),
        ("UpdateDate", "n.updated")
    );

    /// <summary>Two results: how many nodes there are, and the rows of those on the page.</summary>
    /// <param name="nodes">From and where of a query on umbraco.node n.</param>
    /// <param name="order">Columns of n.</param>
    public static string CountAndPage(string nodes, string order) =>
        $"""
            select count(*) {nodes};
            {Select($"select n.* {nodes} order by {order} limit @pageSize offset @offset", order, childTypes: true)}
            """;

    /// <summary>The rows of the nodes that a query selects, with the details of content.</summary>
    /// <param name="nodes">A query on umbraco.node, without details so that the nodes before a page cost little.</param>
    /// <param name="order">Columns of n.</param>
    /// <param name="childTypes">Whether @types limits which children count.</param>
    public static string Select(string nodes, string order, bool childTypes) =>
        $"""
            select n.id, n.key, n.object_type, n.parent_id, n.level, n.path, n.sort_order, n.trashed, n.name,
                n.creator_id, n.created, n.updated,
                exists (
                    select from umbraco.node child
                    where child.parent_id = n.id{(childTypes ? " and child.object_type = any(@types)" : "")}
                ) as has_children,
                coalesce(d.content_type_id, media.content_type_id, member.content_type_id) as content_type_id,
                media.file_path,
                coalesce(d.published, false) as published, coalesce(d.edited, false) as edited, d.cultures::text as cultures
            from ({nodes}) n
            left join umbraco.document d on d.node_id = n.id
            left join umbraco.media media on media.node_id = n.id
            left join umbraco.member member on member.node_id = n.id
            order by {order}
            """;
}
