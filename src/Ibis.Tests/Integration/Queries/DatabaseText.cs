using System.Linq.Expressions;

namespace Ibis.Tests.Integration.Queries;

/// <summary>Makes a predicate compare text as the database does: without regard to case, and false on null.</summary>
internal sealed class DatabaseText : ExpressionVisitor
{
    public static bool Same(string? left, string? right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    public static bool StartsWith(string? text, string part) =>
        text is not null && text.StartsWith(part, StringComparison.OrdinalIgnoreCase);

    public static bool EndsWith(string? text, string part) =>
        text is not null && text.EndsWith(part, StringComparison.OrdinalIgnoreCase);

    public static bool Contains(string? text, string part) =>
        text is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);

    public static bool Listed(IEnumerable<string?> texts, string? text) =>
        texts.Contains(text, StringComparer.OrdinalIgnoreCase);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.Left.Type != typeof(string) || node.NodeType is not (ExpressionType.Equal or ExpressionType.NotEqual))
            return base.VisitBinary(node);

        Expression same = Call(nameof(Same), Visit(node.Left), Visit(node.Right));
        return node.NodeType == ExpressionType.Equal ? same : Expression.Not(same);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        Expression[] arguments = node.Object is null ? [.. node.Arguments] : [node.Object, .. node.Arguments];
        string name = node.Method.Name.Replace("Sql", "", StringComparison.Ordinal);
        return name is nameof(StartsWith) or nameof(EndsWith) or nameof(Contains) && arguments[0].Type == typeof(string)
                ? Call(name, arguments[0], arguments[1])
            : name is nameof(Contains) && arguments[1].Type == typeof(string)
                ? Call(nameof(Listed), Array(arguments[0]), arguments[1])
            : base.VisitMethodCall(node);
    }

    private static Expression Array(Expression list) =>
        list switch
        {
            MethodCallExpression { Method.Name: "op_Implicit" } span => span.Arguments[0],
            UnaryExpression { NodeType: ExpressionType.Convert } span => span.Operand,
            _ => list,
        };

    private static MethodCallExpression Call(string name, Expression first, Expression second) =>
        Expression.Call(typeof(DatabaseText), name, null, first, second);
}
