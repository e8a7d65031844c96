using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence;

namespace Ibis.Umbraco.Queries;

/// <summary>Conditions written as method calls, static or not, extension or not.</summary>
internal sealed class MethodSql(
    OperandReader operands,
    ComparisonSql comparisons,
    TextSql text,
    MembershipSql membership
)
{
    public string Condition(MethodCallExpression call)
    {
        Expression[] arguments = call.Object is null ? [.. call.Arguments] : [call.Object, .. call.Arguments];
        return (call.Method.Name, arguments) switch
        {
            ("IsNullOrEmpty", [var only]) => $"(coalesce({operands.ReadColumn(only).Sql}, '') = '')",
            ("IsNullOrWhiteSpace", [var only]) => $"(coalesce({operands.ReadColumn(only).Sql}, '') !~ '[^[:space:]]')",
            (nameof(SqlExpressionExtensions.SqlNullableEquals), [var column, var other, var fallback]) =>
                comparisons.EqualWithFallback(operands.ReadColumn(column), Known(other), Known(fallback)),
            (
                "Contains"
                    or "SqlIn"
                    or "InvariantContains",
                [ConstantExpression { Value: IEnumerable listed and not string }, var item]
            ) => membership.In(operands.ReadColumn(item), listed.Cast<object?>()),
            ("Equals" or "InvariantEquals" or "SqlEquals", [var left, var right, .. var rest]) => Equal(
                call,
                left,
                right,
                rest
            ),
            (var name, [var target, var value, .. var rest]) => Text(call, name, target, value, rest),
            _ => throw Unsupported.Expression(call),
        };
    }

    private string Equal(MethodCallExpression call, Expression left, Expression right, Expression[] rest)
    {
        Operand first = operands.Read(left);
        Operand second = operands.Read(right);
        if (IgnoresCase(call, rest))
            return comparisons.Equal(first, second, negated: false, call);

        return (first, second) switch
        {
            (Operand.Column column, Operand.Value { Content: string value }) => text.Equal(
                column.Sql,
                value,
                ignoreCase: false
            ),
            (Operand.Value { Content: string value }, Operand.Column column) => text.Equal(
                column.Sql,
                value,
                ignoreCase: false
            ),
            (Operand.Column column, Operand.Value { Content: null }) => $"({column.Sql} is null)",
            _ => throw Unsupported.Expression(call),
        };
    }

    private string Text(
        MethodCallExpression call,
        string name,
        Expression target,
        Expression argument,
        Expression[] rest
    )
    {
        if (operands.TryRead(target) is not Operand.Column { IsText: true, Sql: var column })
            throw Unsupported.Expression(call);
        if (Known(argument)?.ToString() is not { } value)
            return "false";

        bool ignoreCase = IgnoresCase(call, rest);
        return name switch
        {
            "StartsWith" or "InvariantStartsWith" or "SqlStartsWith" => text.StartsWith(column, value, ignoreCase),
            "EndsWith" or "InvariantEndsWith" or "SqlEndsWith" => text.EndsWith(column, value, ignoreCase),
            "Contains" or "InvariantContains" or "SqlContains" => text.Contains(column, value, ignoreCase),
            "SqlWildcard" => text.Wildcard(column, value),
            "SqlLessThan" => text.Order(column, "<", value),
            "SqlGreaterThan" => text.Order(column, ">", value),
            _ => throw Unsupported.Expression(call),
        };
    }

    private static bool IgnoresCase(MethodCallExpression call, Expression[] rest) =>
        rest switch
        {
            [] => true,
            [ConstantExpression { Value: TextColumnType }] => true,
            [ConstantExpression { Value: StringComparison comparison }] => comparison
                is StringComparison.OrdinalIgnoreCase
                    or StringComparison.InvariantCultureIgnoreCase
                    or StringComparison.CurrentCultureIgnoreCase,
            _ => throw Unsupported.Expression(call),
        };

    private static object? Known(Expression expression) =>
        MemberPath.WithoutConversion(expression) is ConstantExpression constant
            ? constant.Value
            : throw Unsupported.Expression(expression);
}
