using System.Text.RegularExpressions;

namespace Ibis.Core.PropertyEditors.People;

/// <summary>A researcher's ORCID iD: sixteen signs, the last of which follows from the others (ISO 7064, MOD 11-2).</summary>
internal static partial class Orcid
{
    /// <summary>Without the address before it, with the letter X large; what is none stays as it is.</summary>
    public static string? Clean(string? text) =>
        PlainText.Clean(text) is { } given && Form().Match(given) is { Success: true } match
            ? match.Groups[1].Value.ToUpperInvariant()
            : PlainText.Clean(text);

    public static bool IsValid(string text) =>
        Form().Match(text) is { Success: true } match
        && match.Groups[1].Value.Replace("-", "", StringComparison.Ordinal) is var signs
        && CheckSign(signs[..^1]) == char.ToUpperInvariant(signs[^1]);

    private static char CheckSign(string digits)
    {
        var total = digits.Aggregate(0, (sum, digit) => (sum + digit - '0') * 2 % 11);
        var check = (12 - total) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    [GeneratedRegex(
        @"^(?:https?://(?:www\.)?orcid\.org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])/?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Form();
}
