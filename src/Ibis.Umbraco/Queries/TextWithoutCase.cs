namespace Ibis.Umbraco.Queries;

/// <summary>Text conditions as a case-insensitive database answers them: nothing holds for a missing text.</summary>
internal static class TextWithoutCase
{
    public static bool StartsWith(string? text, string? start) =>
        text is not null && start is not null && text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    public static bool EndsWith(string? text, string? end) =>
        text is not null && end is not null && text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    public static bool Contains(string? text, string? part) =>
        text is not null && part is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);

    public static bool Equals(string? text, string? other) =>
        text is not null && string.Equals(text, other, StringComparison.OrdinalIgnoreCase);
}
