using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Entities;

internal static class EntityOrdering
{
    public const string Default = "n.sort_order, n.id";

    private static readonly Dictionary<string, string> _columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = "n.id",
        ["nodeId"] = "n.id",
        ["key"] = "n.key",
        ["uniqueId"] = "n.key",
        ["nodeObjectType"] = "n.object_type",
        ["parentId"] = "n.parent_id",
        ["level"] = "n.level",
        // By code point like SqlLessThan, so that a query can go on where the last page ended.
        ["path"] = "n.path collate \"C\"",
        ["sortOrder"] = "n.sort_order",
        ["trashed"] = "n.trashed",
        ["name"] = "lower(n.name)",
        ["text"] = "lower(n.name)",
        ["creatorId"] = "n.creator_id",
        ["createDate"] = "n.created",
        ["updateDate"] = "n.updated",
    };

    /// <summary>The order-by list for an ordering of entities; the id makes it total.</summary>
    public static string Sql(Ordering? ordering)
    {
        if (ordering is null || ordering.IsEmpty)
        {
            return Default;
        }

        List<string> columns = [];
        Direction direction = Direction.Ascending;
        for (Ordering? part = ordering; part is not null; part = part.Next)
        {
            direction = part.Direction;
            columns.Add(Column(part) + Suffix(direction));
        }
        columns.Add("n.id" + Suffix(direction));
        return string.Join(", ", columns);
    }

    private static string Column(Ordering ordering) =>
        ordering is { IsCustomField: false, OrderBy: { } name } && _columns.TryGetValue(name, out string? column)
            ? column
            : throw new NotSupportedException(
                $"Entities cannot be ordered by '{ordering.OrderBy}'. Order by one of: {string.Join(", ", _columns.Keys)}."
            );

    private static string Suffix(Direction direction) => direction == Direction.Ascending ? "" : " desc";
}
