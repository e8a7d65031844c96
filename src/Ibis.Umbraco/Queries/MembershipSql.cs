namespace Ibis.Umbraco.Queries;

internal sealed class MembershipSql(SqlValues values)
{
    public string In(Operand.Column column, IEnumerable<object?> candidates)
    {
        object?[] stored = [.. candidates.Select(column.Stored)];
        object[] present = [.. stored.OfType<object>()];
        string? listed = present.Length == 0 ? null : Listed(column, present);
        string? missing = present.Length == stored.Length ? null : $"({column.Sql} is null)";

        return (listed, missing) switch
        {
            ({ } some, { } none) => $"({some} or {none})",
            _ => listed ?? missing ?? "false",
        };
    }

    private string Listed(Operand.Column column, object[] present)
    {
        string list = values.Add(TypedArray(present));
        bool ignoreCase = column.IsText && present.Any(value => value is string text && TextSql.HasCase(text));

        return ignoreCase
            ? $"(lower({column.Sql}) = any(array(select lower(value) from unnest({list}) as listed(value))))"
            : $"({column.Sql} = any({list}))";
    }

    private static Array TypedArray(object[] present)
    {
        Type type = present[0].GetType();
        if (Array.Find(present, value => value.GetType() != type) is { } other)
            throw new NotSupportedException(
                $"The list of values of a query condition mixes {type.Name} and {other.GetType().Name}. Give values of one type."
            );

        Array typed = Array.CreateInstance(type, present.Length);
        present.CopyTo(typed, 0);
        return typed;
    }
}
