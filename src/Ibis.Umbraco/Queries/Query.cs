using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Ibis.Umbraco.Queries;

/// <summary>Collects conditions; the repository that receives it translates them with <see cref="QueryTranslator"/>.</summary>
/// <remarks>
/// Captured variables are read when a condition is added, as Umbraco does it: changing them later changes nothing.
/// Every member adds to this instance and returns it.
/// </remarks>
public sealed class Query<T> : IQuery<T>
{
    private readonly List<QueryPart> _parts = [];

    internal IReadOnlyList<QueryPart> Parts => _parts;

    public IQuery<T> Where(Expression<Func<T, bool>> predicate) => Add(new QueryPart.Any([Folded(predicate)]));

    /// <remarks>No predicates at all restrict nothing, as in Umbraco.</remarks>
    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        LambdaExpression[] folded = [.. predicates.Select(Folded)];
        return folded.Length == 0 ? this : Add(new QueryPart.Any(folded));
    }

    /// <remarks>No values match nothing.</remarks>
    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values) =>
        Add(new QueryPart.In(Folded(fieldSelector), Listed(values), Negated: false));

    /// <remarks>No values exclude nothing.</remarks>
    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values) =>
        Add(new QueryPart.In(Folded(fieldSelector), Listed(values), Negated: true));

    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() =>
        throw new NotSupportedException(
            "IQuery.GetWhereClauses gives SQL without knowing the columns. Translate the query with QueryTranslator.Translate."
        );

    private static LambdaExpression Folded(LambdaExpression lambda) => CapturedValues.Fold(lambda);

    private static object?[] Listed(IEnumerable? values) => [.. (values ?? Array.Empty<object>()).Cast<object?>()];

    private Query<T> Add(QueryPart part)
    {
        _parts.Add(part);
        return this;
    }
}
