using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.Umbraco.Entities;

/// <summary>Recognises the question that trees ask: the children of one parent that are not in the recycle bin.</summary>
internal static class ChildrenQuery
{
    private const int AnyParent = int.MinValue;

    private static readonly SqlCondition _asked = QueryTranslator.Translate(
        Below(AnyParent, trashed: false),
        EntitySql.Columns
    );

    /// <returns>Null for any other question.</returns>
    public static int? ParentOf(SqlCondition condition)
    {
        if (condition.Sql != _asked.Sql)
        {
            return null;
        }
        int? parent = null;
        foreach (var (name, value) in _asked.Parameters)
        {
            if (value is AnyParent)
            {
                parent = condition.Parameters[name] as int?;
            }
            else if (!Equals(condition.Parameters[name], value))
            {
                return null;
            }
        }
        return parent;
    }

    private static Query<IUmbracoEntity> Below(int parent, bool trashed)
    {
        var query = new Query<IUmbracoEntity>();
        query.Where(entity => entity.ParentId == parent && entity.Trashed == trashed);
        return query;
    }
}
