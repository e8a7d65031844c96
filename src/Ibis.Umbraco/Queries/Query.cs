using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Ibis.Umbraco.Queries;

internal sealed class Query<T> : IQuery<T>
{
    public IQuery<T> Where(Expression<Func<T, bool>> predicate) => throw new NotSupportedException();

    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() => throw new NotSupportedException();

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values) => throw new NotSupportedException();

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values) => throw new NotSupportedException();

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates) => throw new NotSupportedException();
}
