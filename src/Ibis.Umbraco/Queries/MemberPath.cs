using System.Linq.Expressions;

namespace Ibis.Umbraco.Queries;

internal static class MemberPath
{
    /// <summary>"ContentType.Alias" for <c>x.ContentType.Alias</c>, through casts; null when it is not a member of the parameter.</summary>
    public static string? Of(Expression expression) =>
        WithoutConversion(expression) is MemberExpression { Expression: { } owner } member
            ? WithoutConversion(owner) is ParameterExpression
                ? member.Member.Name
                : Of(owner) is { } path
                    ? $"{path}.{member.Member.Name}"
                    : null
            : null;

    public static Expression WithoutConversion(Expression expression) =>
        expression switch
        {
            UnaryExpression
            {
                NodeType: ExpressionType.Convert
                    or ExpressionType.ConvertChecked
                    or ExpressionType.TypeAs
                    or ExpressionType.Quote
            } cast => WithoutConversion(cast.Operand),
            _ => expression,
        };
}
