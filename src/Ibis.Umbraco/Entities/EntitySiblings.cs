using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Entities;

/// <summary>The neighbours to list around a node, among the children of its parent.</summary>
internal sealed record SiblingRange(
    ISet<Guid> ObjectTypes,
    Guid TargetKey,
    int Before,
    int After,
    IQuery<IUmbracoEntity>? Filter,
    Ordering Ordering,
    bool Trashed
);

internal sealed class EntitySiblings(ScopeDatabase database, EntityReader reader, SiblingLists lists)
{
    /// <summary>The target with its neighbours, in order; nothing when the filter leaves the target out.</summary>
    /// <param name="range">What to list.</param>
    /// <param name="totalBefore">How many more there are before those listed.</param>
    /// <param name="totalAfter">How many more there are after those listed.</param>
    public IEnumerable<IEntitySlim> Read(SiblingRange range, out long totalBefore, out long totalAfter)
    {
        string order = EntityOrdering.Sql(range.Ordering);
        Window? window = IsTree(range, order) ? InList(range) ?? InTree(range) : InAnyOrder(range, order);
        totalBefore = window?.Before ?? 0;
        totalAfter = window?.After ?? 0;
        return window is null
            ? []
            : reader.Built(
                EntitySql.Select("select n.* from umbraco.node n where n.id = any(@ids)", order, true),
                new { ids = window.Ids, types = range.ObjectTypes.ToArray() }
            );
    }

    // What the tree asks: the index has the children in this order, so that of those far away only their number is read.
    private static bool IsTree(SiblingRange range, string order) =>
        range is { Filter: null, ObjectTypes.Count: 1 } && order == EntityOrdering.Default;

    private Window? InList(SiblingRange range)
    {
        Guid type = range.ObjectTypes.Single();
        if (range.Trashed || !lists.AreKept(type))
        {
            return null;
        }
        Place? target = database.First<Place>(
            """
            select n.id, n.parent_id, n.sort_order
            from umbraco.node n
            where n.key = @target and n.object_type = @type and not n.trashed
            """,
            new { target = range.TargetKey, type }
        );
        if (target is null || lists.Find(target.ParentId, type) is not { } list)
        {
            return null;
        }
        int position = list.PositionOf(target.SortOrder, target.Id);
        if (position < 0)
        {
            return null;
        }
        long first = Math.Max(0, (long)position - range.Before);
        int[] ids = list.Ids(first, position - first + 1 + range.After);
        return new Window
        {
            Before = first,
            After = list.Count - first - ids.Length,
            Ids = ids,
        };
    }

    private Window? InTree(SiblingRange range)
    {
        const string siblings = """
            umbraco.node n
            where n.parent_id = t.parent_id and n.trashed = @trashed and n.object_type = @type and (n.sort_order, n.id)
            """;
        return database.First<Window>(
            $"""
            select
                greatest((select count(*) from {siblings} < (t.sort_order, t.id)) - @before, 0) as before,
                greatest((select count(*) from {siblings} > (t.sort_order, t.id)) - @after, 0) as after,
                array(
                    select n.id from {siblings} < (t.sort_order, t.id)
                    order by n.sort_order desc, n.id desc
                    limit @before
                ) || t.id || array(
                    select n.id from {siblings} > (t.sort_order, t.id)
                    order by n.sort_order, n.id
                    limit @after
                ) as ids
            from umbraco.node t
            where t.key = @target and t.trashed = @trashed and t.object_type = @type
            """,
            new
            {
                target = range.TargetKey,
                trashed = range.Trashed,
                type = range.ObjectTypes.Single(),
                // bigint, or large ranges overflow.
                before = (long)range.Before,
                after = (long)range.After,
            }
        );
    }

    private Window? InAnyOrder(SiblingRange range, string order)
    {
        SqlCondition filter = QueryTranslator.Translate(range.Filter, EntitySql.Columns);
        return database.First<Window>(
            $"""
            with sibling as (
                select n.id, n.key, row_number() over (order by {order}) as place, count(*) over () as total
                from umbraco.node n
                where n.parent_id = (select parent_id from umbraco.node where key = @target)
                    and n.trashed = @trashed and n.object_type = any(@types) and {filter.Sql}
            ), target as (select place from sibling where key = @target)
            select greatest(max(target.place) - @before - 1, 0) as before,
                greatest(max(sibling.total) - max(target.place) - @after, 0) as after,
                array_agg(sibling.id) filter (where sibling.place between target.place - @before and target.place + @after) as ids
            from sibling, target
            having count(*) > 0
            """,
            filter.ParametersWith(
                ("target", range.TargetKey),
                ("trashed", range.Trashed),
                ("types", range.ObjectTypes.ToArray()),
                // bigint, or large ranges overflow.
                ("before", (long)range.Before),
                ("after", (long)range.After)
            )
        );
    }

    private sealed record Place(int Id, int ParentId, int SortOrder);

    private sealed class Window
    {
        public long Before { get; init; }
        public long After { get; init; }
        public int[] Ids { get; init; } = [];
    }
}
