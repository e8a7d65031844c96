using System.Text.RegularExpressions;

namespace Ibis.Core.Publishing;

/// <summary>Finds numbers that were mistyped: their last digit does not follow from the others.</summary>
internal static partial class CheckDigits
{
    /// <summary>ISO 7064 MOD 11-2, of each ORCID in a text.</summary>
    public static IEnumerable<string> WrongOrcids(string text) =>
        Orcid().Matches(text).Select(match => match.Value).Where(orcid => !IsOrcid(orcid));

    /// <summary>ISO 3297: weights 8 to 2, modulo 11.</summary>
    public static IEnumerable<string> WrongIssns(string text)
    {
        var digits = Digits(text);
        return digits.Length == 8 && Weighted(digits, 8) % 11 != 0 ? [text] : [];
    }

    /// <summary>ISO 2108: of ten digits modulo 11, of thirteen with weights 1 and 3 modulo 10.</summary>
    public static IEnumerable<string> WrongIsbns(string text)
    {
        var digits = Digits(text);
        var isWrong = digits.Length switch
        {
            10 => Weighted(digits, 10) % 11 != 0,
            13 => digits.Select((digit, place) => Value(digit) * (place % 2 == 0 ? 1 : 3)).Sum() % 10 != 0,
            _ => false,
        };
        return isWrong ? [text] : [];
    }

    private static bool IsOrcid(string orcid)
    {
        var digits = Digits(orcid);
        var total = digits[..^1].Aggregate(0, (sum, digit) => (sum + Value(digit)) * 2);
        return Value(digits[^1]) == (12 - (total % 11)) % 11;
    }

    private static int Weighted(string digits, int weight) =>
        digits.Select((digit, place) => Value(digit) * (weight - place)).Sum();

    private static int Value(char digit) => digit is 'X' or 'x' ? 10 : digit - '0';

    private static string Digits(string text) =>
        new([.. text.Where(letter => char.IsAsciiDigit(letter) || letter is 'X' or 'x')]);

    [GeneratedRegex(@"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", RegexOptions.NonBacktracking)]
    private static partial Regex Orcid();
}
