namespace Ibis.Umbraco.Queries;

/// <summary>Equality of values as a case-insensitive database has it.</summary>
internal sealed class ValueWithoutCase : IEqualityComparer<object?>
{
    public new bool Equals(object? x, object? y) =>
        x is string left && y is string right
            ? string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
            : object.Equals(x, y);

    public int GetHashCode(object? value) =>
        value is string text ? StringComparer.OrdinalIgnoreCase.GetHashCode(text) : value?.GetHashCode() ?? 0;
}
