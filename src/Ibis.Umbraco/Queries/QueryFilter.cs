using System.Linq.Expressions;
using System.Reflection;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Ibis.Umbraco.Queries;

/// <summary>Answers a query from objects in memory, for repositories that hold all their rows there.</summary>
/// <remarks>Text is compared without regard to case, as Umbraco's databases do.</remarks>
internal static class QueryFilter
{
    public static IEnumerable<T> Matching<T>(this IEnumerable<T> items, IQuery<T> query)
    {
        if (query is not Query<T> known)
        {
            throw new NotSupportedException(
                $"A query of type {query.GetType().Name} was given. Create queries with ICoreScopeProvider.CreateQuery<{typeof(T).Name}>()."
            );
        }

        Func<T, bool>[] conditions = [.. known.Parts.Select(Condition<T>)];
        return items.Where(item => Array.TrueForAll(conditions, condition => condition(item)));
    }

    private static Func<T, bool> Condition<T>(QueryPart part)
    {
        switch (part)
        {
            case QueryPart.Any any:
                Func<T, bool>[] predicates = [.. any.Predicates.Select(Compiled<T, bool>)];
                return item => Array.Exists(predicates, predicate => predicate(item));
            case QueryPart.In membership:
                var selector = Compiled<T, object?>(membership.Selector);
                var values = membership.Values.ToHashSet(new ValueWithoutCase());
                return item => values.Contains(selector(item)) != membership.Negated;
            default:
                throw new NotSupportedException($"A query part {part.GetType().Name} cannot be answered from memory.");
        }
    }

    private static Func<T, TResult> Compiled<T, TResult>(LambdaExpression lambda) =>
        (Func<T, TResult>)((LambdaExpression)new IgnoringCase().Visit(lambda)).Compile(preferInterpretation: true);

    private sealed class IgnoringCase : ExpressionVisitor
    {
        private static readonly MethodInfo TextEquals = Method(nameof(string.Equals));

        protected override Expression VisitBinary(BinaryExpression node)
        {
            var comparesText =
                node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual
                && node.Left.Type == typeof(string)
                && node.Right.Type == typeof(string);
            if (!comparesText)
            {
                return base.VisitBinary(node);
            }

            var equal = Expression.Call(TextEquals, Visit(node.Left), Visit(node.Right), IgnoreCase);
            return node.NodeType == ExpressionType.Equal ? equal : Expression.Not(equal);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            var plainText =
                node.Method.DeclaringType == typeof(string)
                && node.Object is not null
                && node.Arguments is [{ } only]
                && only.Type == typeof(string)
                && node.Method.ReturnType == typeof(bool);
            return plainText && node.Object is { } text
                ? TextCall(node.Method.Name, Visit(text), Visit(node.Arguments[0]))
                : base.VisitMethodCall(node);
        }

        private static MethodCallExpression TextCall(string name, Expression text, Expression argument) =>
            Expression.Call(
                typeof(TextWithoutCase).GetMethod(name, [typeof(string), typeof(string)])
                    ?? throw new NotSupportedException($"string.{name} cannot be answered from memory."),
                text,
                argument
            );

        private static ConstantExpression IgnoreCase => Expression.Constant(StringComparison.OrdinalIgnoreCase);

        private static MethodInfo Method(string name) =>
            typeof(string).GetMethod(name, [typeof(string), typeof(string), typeof(StringComparison)])
            ?? throw new MissingMethodException(nameof(String), name);
    }
}
