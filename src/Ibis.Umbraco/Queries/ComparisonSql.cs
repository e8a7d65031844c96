using System.Linq.Expressions;

namespace Ibis.Umbraco.Queries;

internal sealed class ComparisonSql(OperandReader operands, TextSql text)
{
    public string Equal(Operand left, Operand right, bool negated, Expression source) =>
        (left, right) switch
        {
            (Operand.Column column, Operand.Value value) => Equal(column, value.Content, negated),
            (Operand.Value value, Operand.Column column) => Equal(column, value.Content, negated),
            (Operand.Column first, Operand.Column second) => Equal(first, second, negated),
            (Operand.Value first, Operand.Value second) => Equals(first.Content, second.Content) != negated
                ? "true"
                : "false",
            _ => throw Unsupported.Expression(source),
        };

    public string Flag(Operand.Column column, bool wanted)
    {
        if (column.ToStored is not null)
            return Equal(column, wanted, negated: false);

        // Written without a parameter, so that partial indexes apply.
        return wanted ? column.Sql : $"(not {column.Sql})";
    }

    public string Order(BinaryExpression comparison)
    {
        string sign = comparison.NodeType switch
        {
            ExpressionType.LessThan => "<",
            ExpressionType.LessThanOrEqual => "<=",
            ExpressionType.GreaterThan => ">",
            ExpressionType.GreaterThanOrEqual => ">=",
            _ => throw Unsupported.Expression(comparison),
        };
        return (operands.Read(comparison.Left), operands.Read(comparison.Right)) switch
        {
            (Operand.Column left, Operand.Column right) => $"({left.Sql} {sign} {right.Sql})",
            (Operand.Column left, Operand.Value right) =>
                $"({left.Sql} {sign} {operands.Parameter(left, right.Content)})",
            (Operand.Value left, Operand.Column right) =>
                $"({operands.Parameter(right, left.Content)} {sign} {right.Sql})",
            _ => throw Unsupported.Expression(comparison),
        };
    }

    /// <summary>Equal when null stands for the fallback on both sides.</summary>
    public string EqualWithFallback(Operand.Column column, object? other, object? fallback)
    {
        string replaced = $"coalesce({column.Sql}, {operands.Parameter(column, fallback)})";
        return $"({replaced} = {operands.Parameter(column, other ?? fallback)})";
    }

    private string Equal(Operand.Column column, object? value, bool negated)
    {
        if (value is bool wanted && !negated && column.ToStored is null)
            return Flag(column, wanted);

        object? stored = column.Stored(value);
        if (stored is null)
            return $"({column.Sql} is {(negated ? "not " : "")}null)";
        if (column.IsText && stored is string content)
            return text.Equal(column.Sql, content, ignoreCase: true) is var equal && negated
                ? $"({equal} is not true)"
                : equal;

        return $"({column.Sql} {(negated ? "is distinct from" : "=")} {operands.Parameter(column, value)})";
    }

    private static string Equal(Operand.Column first, Operand.Column second, bool negated)
    {
        string sign = negated ? "is distinct from" : "is not distinct from";
        return first.IsText && second.IsText
            ? $"(lower({first.Sql}) {sign} lower({second.Sql}))"
            : $"({first.Sql} {sign} {second.Sql})";
    }
}
