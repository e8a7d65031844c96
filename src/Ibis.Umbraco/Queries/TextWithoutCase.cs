namespace Ibis.Umbraco.Queries;

/// <summary>Text conditions as a case-insensitive database answers them: nothing holds for a missing text.</summary>
internal static class TextWithoutCase
{
    public static IEqualityComparer<object?> Comparer { get; } = new ValueComparer();

    public static bool StartsWith(string? text, string? start) =>
        text is not null && start is not null && text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    public static bool EndsWith(string? text, string? end) =>
        text is not null && end is not null && text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    public static bool Contains(string? text, string? part) =>
        text is not null && part is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);

    public static bool Equals(string? text, string? other) =>
        text is not null && string.Equals(text, other, StringComparison.OrdinalIgnoreCase);

    private sealed class ValueComparer : IEqualityComparer<object?>
    {
        public new bool Equals(object? x, object? y) =>
            x is string left && y is string right
                ? string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
                : object.Equals(x, y);

        public int GetHashCode(object? value) =>
            value is string text ? StringComparer.OrdinalIgnoreCase.GetHashCode(text) : value?.GetHashCode() ?? 0;
    }
}
