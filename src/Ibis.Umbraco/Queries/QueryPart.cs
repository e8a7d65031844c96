using System.Linq.Expressions;

namespace Ibis.Umbraco.Queries;

internal abstract record QueryPart
{
    /// <summary>At least one of the predicates holds.</summary>
    internal sealed record Any(IReadOnlyList<LambdaExpression> Predicates) : QueryPart;

    /// <summary>The selected member is, or is not, one of the values.</summary>
    internal sealed record In(LambdaExpression Selector, IReadOnlyList<object?> Values, bool Negated) : QueryPart;
}
