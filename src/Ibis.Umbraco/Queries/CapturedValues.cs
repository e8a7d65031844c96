using System.Linq.Expressions;
using System.Reflection;

namespace Ibis.Umbraco.Queries;

/// <summary>Replaces every part of an expression that does not depend on its parameter by its value.</summary>
internal static class CapturedValues
{
    public static LambdaExpression Fold(LambdaExpression lambda) =>
        Expression.Lambda(lambda.Type, new Folding().Folded(lambda.Body), lambda.Parameters);

    private static object? Evaluate(Expression expression) =>
        expression switch
        {
            ConstantExpression constant => constant.Value,
            MemberExpression { Member: FieldInfo field } member => field.GetValue(Owner(member)),
            MemberExpression { Member: PropertyInfo property } member => property.GetValue(Owner(member)),
            _ => Expression
                .Lambda<Func<object?>>(Expression.Convert(expression, typeof(object)))
                .Compile(preferInterpretation: true)(),
        };

    private static object? Owner(MemberExpression member)
    {
        if (member.Expression is null)
            return null;

        return Evaluate(member.Expression)
            ?? throw new InvalidOperationException($"'{member.Expression}' is null in the query condition '{member}'.");
    }

    private sealed class Folding : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node is null ? null : Folded(node);

        public Expression Folded(Expression node)
        {
            if (node is ConstantExpression or LambdaExpression)
                return node;

            // A span cannot be boxed: its source array is the value.
            if (node is MethodCallExpression { Method.Name: "op_Implicit", Type.IsByRefLike: true } span)
                return Folded(span.Arguments[0]);
            if (node is UnaryExpression { NodeType: ExpressionType.Convert, Type.IsByRefLike: true } spanCast)
                return Folded(spanCast.Operand);

            // "x != null && x.Name == ..." must not read x.Name when x is null.
            if (node is BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } logical)
                return VisitLogical(logical);
            if (
                node is ConditionalExpression conditional
                && Folded(conditional.Test) is ConstantExpression { Value: bool chosen }
            )
                return Folded(chosen ? conditional.IfTrue : conditional.IfFalse);

            if (DependsOnParameter.In(node))
                return VisitInner(node);

            return Expression.Constant(Evaluate(node), node.Type);
        }

        // The span argument of MemoryExtensions.Contains has become an array, so the call cannot be rebuilt as it was.
        private Expression VisitInner(Expression node) =>
            node is MethodCallExpression call && call.Method.DeclaringType == typeof(MemoryExtensions)
                ? SpanContains(call)
                : base.Visit(node) ?? node;

        private Expression SpanContains(MethodCallExpression call)
        {
            bool plain = call.Arguments.Count == 2 || call.Arguments[2] is ConstantExpression { Value: null };
            if (call.Method.Name != nameof(MemoryExtensions.Contains) || !plain || !call.Method.IsGenericMethod)
                throw Unsupported.Expression(call);

            return Expression.Call(
                typeof(Enumerable),
                nameof(Enumerable.Contains),
                call.Method.GetGenericArguments(),
                Folded(call.Arguments[0]),
                Folded(call.Arguments[1])
            );
        }

        private Expression VisitLogical(BinaryExpression node)
        {
            bool deciding = node.NodeType == ExpressionType.OrElse;
            Expression left = Folded(node.Left);
            if (left is ConstantExpression { Value: bool known })
                return known == deciding ? left : Folded(node.Right);

            return Expression.MakeBinary(node.NodeType, left, Folded(node.Right));
        }
    }

    private sealed class DependsOnParameter : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression expression)
        {
            DependsOnParameter search = new();
            search.Visit(expression);
            return search._found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found = true;
            return node;
        }
    }
}
