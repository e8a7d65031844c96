namespace Ibis.Umbraco.Queries;

/// <summary>The SQL expression behind each member of an entity that a query may use.</summary>
/// <remarks>
/// A nested member is named with dots ("ContentType.Alias"). A member of type bool must have an expression that is never null.
/// Without a conversion an enum is compared by its number, and a time by its UTC instant.
/// </remarks>
internal sealed class EntityColumns<T>
{
    private readonly Dictionary<string, EntityColumn> _columns = new(StringComparer.OrdinalIgnoreCase);

    public EntityColumns(params ReadOnlySpan<(string Member, string Sql)> columns)
    {
        foreach ((string member, string sql) in columns)
            _columns[member] = new EntityColumn(sql, null);
    }

    /// <summary>Adds a member whose values look different in the database, e.g. an enum stored as text.</summary>
    public EntityColumns<T> Converted(string member, string sql, Func<object, object?> toStored)
    {
        _columns[member] = new EntityColumn(sql, toStored);
        return this;
    }

    /// <summary>The SQL of a member by its name in any case, or null: for orderings that come as text.</summary>
    public string? Find(string member) => _columns.GetValueOrDefault(member)?.Sql;

    internal EntityColumn this[string member] =>
        _columns.TryGetValue(member, out EntityColumn? column)
            ? column
            : throw Unsupported.Member(member, typeof(T), _columns.Keys.Order(StringComparer.Ordinal));
}

internal sealed record EntityColumn(string Sql, Func<object, object?>? ToStored);
