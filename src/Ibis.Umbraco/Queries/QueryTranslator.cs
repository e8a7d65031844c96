using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Ibis.Umbraco.Queries;

/// <summary>Turns the conditions of a query into PostgreSQL.</summary>
/// <remarks>
/// Text is compared without regard to case, as the collations of Umbraco's own databases do (== on names and aliases, StartsWith, Contains,
/// lists of values), unless the expression names a comparison that is case-sensitive. SqlLessThan and SqlGreaterThan compare by code point.
/// Null behaves as in C#, not as in SQL: null == null holds, null != "a" holds, and a negated condition on a null holds.
/// </remarks>
internal static class QueryTranslator
{
    /// <summary>All conditions of the query, joined with "and"; "true" when there are none.</summary>
    /// <param name="query">Null restricts nothing.</param>
    /// <param name="columns">Where the members of <typeparamref name="T"/> are stored.</param>
    /// <param name="prefix">Start of the parameter names; two queries in one statement need different ones.</param>
    public static SqlCondition Translate<T>(IQuery<T>? query, EntityColumns<T> columns, string prefix = "q")
    {
        if (query is null)
            return SqlCondition.True;
        if (query is not Query<T> known)
            throw new NotSupportedException(
                $"A query of type {query.GetType().Name} cannot be translated. Create queries with ICoreScopeProvider.CreateQuery."
            );
        if (known.Parts.Count == 0)
            return SqlCondition.True;

        SqlValues values = new(prefix);
        PredicateSql predicate = new(new OperandReader(member => columns[member], values), values);
        return new SqlCondition(string.Join(" and ", known.Parts.Select(predicate.Part)), values.All);
    }

    /// <summary>The SQL of the member that a selector such as <c>x => x.Name</c> names: for orderings.</summary>
    public static string Column<T, TValue>(Expression<Func<T, TValue>> selector, EntityColumns<T> columns) =>
        columns[MemberPath.Of(selector.Body) ?? throw Unsupported.Expression(selector)].Sql;
}
