using System.Linq.Expressions;

namespace Ibis.Umbraco.Queries;

/// <summary>Writes conditions. What each method returns can stand beside "and", "or" and "is not true" without more brackets.</summary>
/// <remarks>Conditions may come out as null in SQL, which "where" takes as false; every negation must therefore be "is not true".</remarks>
internal sealed class PredicateSql
{
    private readonly OperandReader _operands;
    private readonly ComparisonSql _comparisons;
    private readonly MethodSql _methods;

    public PredicateSql(OperandReader operands, SqlValues values)
    {
        TextSql text = new(values);
        MembershipSql membership = new(values);
        _operands = operands;
        _comparisons = new ComparisonSql(operands, text);
        _methods = new MethodSql(operands, _comparisons, text, membership);
        Part = part =>
            part switch
            {
                QueryPart.Any any => Joined("or", any.Predicates.Select(predicate => Condition(predicate.Body))),
                QueryPart.In { Negated: var negated } list => Negated(
                    membership.In(operands.ReadColumn(list.Selector.Body), list.Values),
                    negated
                ),
                _ => throw new NotSupportedException($"A query part of type {part.GetType().Name} has no translation."),
            };
    }

    public Func<QueryPart, string> Part { get; }

    private string Condition(Expression expression) =>
        MemberPath.WithoutConversion(expression) switch
        {
            ConstantExpression { Value: bool known } => known ? "true" : "false",
            UnaryExpression { NodeType: ExpressionType.Not } not when not.Type == typeof(bool) => Not(not.Operand),
            BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both => Logical("and", both),
            BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either => Logical("or", either),
            BinaryExpression { NodeType: ExpressionType.Equal } equal => Equality(equal, negated: false),
            BinaryExpression { NodeType: ExpressionType.NotEqual } unequal => Equality(unequal, negated: true),
            BinaryExpression binary when binary.Type == typeof(bool) => _comparisons.Order(binary),
            ConditionalExpression choice => Choice(choice),
            MemberExpression { Member.Name: "HasValue", Expression: { } owner }
                when Nullable.GetUnderlyingType(owner.Type) is not null =>
                $"({_operands.ReadColumn(owner).Sql} is not null)",
            MemberExpression member when member.Type == typeof(bool) => _comparisons.Flag(
                _operands.ReadColumn(member),
                wanted: true
            ),
            MethodCallExpression call when call.Type == typeof(bool) => _methods.Condition(call),
            var other => throw Unsupported.Expression(other),
        };

    private string Not(Expression operand) =>
        MemberPath.WithoutConversion(operand) is MemberExpression member
        && _operands.TryRead(member) is Operand.Column flag
            ? _comparisons.Flag(flag, wanted: false)
            : Negated(Condition(operand), negated: true);

    private string Equality(BinaryExpression binary, bool negated)
    {
        if (_operands.TryRead(binary.Left) is { } left && _operands.TryRead(binary.Right) is { } right)
            return _comparisons.Equal(left, right, negated, binary);

        // Two conditions: x.Path.StartsWith("-1") == false.
        string same = (Truth(binary.Left), Truth(binary.Right)) switch
        {
            ({ } known, null) => Negated(Condition(binary.Right), !known),
            (null, { } known) => Negated(Condition(binary.Left), !known),
            _ => $"(({Condition(binary.Left)} is true) = ({Condition(binary.Right)} is true))",
        };
        return Negated(same, negated);
    }

    private string Choice(ConditionalExpression choice)
    {
        string test = Condition(choice.Test);
        return $"(case when {test} then {Condition(choice.IfTrue)} else {Condition(choice.IfFalse)} end)";
    }

    private string Logical(string word, BinaryExpression binary)
    {
        if (binary.Type != typeof(bool))
            throw Unsupported.Expression(binary);

        return Joined(word, [Condition(binary.Left), Condition(binary.Right)]);
    }

    private static bool? Truth(Expression expression) =>
        MemberPath.WithoutConversion(expression) is ConstantExpression { Value: bool known } ? known : null;

    private static string Joined(string word, IEnumerable<string> conditions) =>
        $"({string.Join($" {word} ", conditions)})";

    private static string Negated(string condition, bool negated) => negated ? $"({condition} is not true)" : condition;
}
