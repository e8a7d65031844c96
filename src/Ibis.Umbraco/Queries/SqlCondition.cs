namespace Ibis.Umbraco.Queries;

/// <summary>A boolean SQL expression and the values of its named parameters, as Dapper takes them.</summary>
internal sealed record SqlCondition(string Sql, IReadOnlyDictionary<string, object?> Parameters)
{
    public static readonly SqlCondition True = new("true", new Dictionary<string, object?>(StringComparer.Ordinal));

    /// <summary>Both hold. The two must have been translated with different prefixes.</summary>
    public SqlCondition And(SqlCondition other)
    {
        if (other.Sql == True.Sql)
            return this;
        if (Sql == True.Sql)
            return other;

        Dictionary<string, object?> parameters = new(Parameters, StringComparer.Ordinal);
        foreach ((string name, object? value) in other.Parameters)
            parameters.Add(name, value);
        return new SqlCondition($"({Sql}) and ({other.Sql})", parameters);
    }

    /// <summary>The same condition with further parameters for the statement around it.</summary>
    public Dictionary<string, object?> ParametersWith(params ReadOnlySpan<(string Name, object? Value)> more)
    {
        Dictionary<string, object?> parameters = new(Parameters, StringComparer.Ordinal);
        foreach ((string name, object? value) in more)
            parameters.Add(name, value);
        return parameters;
    }
}
