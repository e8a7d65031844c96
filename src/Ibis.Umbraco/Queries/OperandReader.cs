using System.Linq.Expressions;

namespace Ibis.Umbraco.Queries;

/// <summary>Reads one side of a comparison: a member of the entity, something made of it, or a value.</summary>
internal sealed class OperandReader(Func<string, EntityColumn> columns, SqlValues values)
{
    public Operand Read(Expression expression) => TryRead(expression) ?? throw Unsupported.Expression(expression);

    public Operand.Column ReadColumn(Expression expression) =>
        TryRead(expression) as Operand.Column ?? throw Unsupported.Expression(expression);

    /// <summary>Null when the expression is not a value but a condition.</summary>
    public Operand? TryRead(Expression expression)
    {
        Expression plain = MemberPath.WithoutConversion(expression);
        return plain switch
        {
            ConstantExpression constant => new Operand.Value(constant.Value),
            MemberExpression { Member.Name: "Value", Expression: { } owner } when IsNullable(owner.Type) => TryRead(
                owner
            ),
            MemberExpression { Member.Name: "HasValue", Expression: { } owner } when IsNullable(owner.Type) => null,
            MemberExpression member => Member(member),
            BinaryExpression { NodeType: ExpressionType.Coalesce } coalesce => Coalesce(coalesce),
            MethodCallExpression { Object: { } target } call => Derived(call, target),
            _ => null,
        };
    }

    public string Parameter(Operand.Column column, object? value) => values.Add(column.Stored(value));

    private static bool IsNullable(Type type) => Nullable.GetUnderlyingType(type) is not null;

    private Operand.Column? Member(MemberExpression member)
    {
        if (MemberPath.Of(member) is not { } path)
            return null;

        EntityColumn column = columns(path);
        return new Operand.Column(column.Sql, Nullable.GetUnderlyingType(member.Type) ?? member.Type, column.ToStored);
    }

    private Operand.Column Coalesce(BinaryExpression coalesce)
    {
        Operand.Column left = ReadColumn(coalesce.Left);
        string right = Read(coalesce.Right) switch
        {
            Operand.Column column => column.Sql,
            Operand.Value value => Parameter(left, value.Content),
            _ => throw Unsupported.Expression(coalesce),
        };
        return left with { Sql = $"coalesce({left.Sql}, {right})" };
    }

    private Operand.Column? Derived(MethodCallExpression call, Expression target)
    {
        if (call.Type != typeof(string) || TryRead(target) is not Operand.Column column)
            return null;

        string? sql = (call.Method.Name, call.Arguments) switch
        {
            ("ToLower" or "ToLowerInvariant", []) => $"lower({column.Sql})",
            ("ToUpper" or "ToUpperInvariant", []) => $"upper({column.Sql})",
            ("Trim", []) => $"btrim({column.Sql})",
            ("Replace", [ConstantExpression { Value: string old }, ConstantExpression { Value: string with }]) =>
                $"replace({column.Sql}, {values.Add(old)}, {values.Add(with)})",
            ("ToString", []) when column.Type == typeof(Guid) || column.Type == typeof(int) =>
                $"cast({column.Sql} as text)",
            ("ToString", []) when column.IsText => column.Sql,
            _ => null,
        };
        return sql is null ? null : new Operand.Column(sql, typeof(string), null);
    }
}
