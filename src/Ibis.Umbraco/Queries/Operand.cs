namespace Ibis.Umbraco.Queries;

/// <summary>One side of a comparison.</summary>
internal abstract record Operand
{
    /// <param name="Sql">An SQL expression.</param>
    /// <param name="Type">The type of the member without Nullable.</param>
    /// <param name="ToStored">How a value of that type is stored, or null when it is stored as it is.</param>
    internal sealed record Column(string Sql, Type Type, Func<object, object?>? ToStored) : Operand
    {
        // An enum stored as text is compared as it is written: only members that are text ignore case.
        public bool IsText => Type == typeof(string);

        public object? Stored(object? value) => StoredValue.Of(value, Type, ToStored);
    }

    internal sealed record Value(object? Content) : Operand;
}
