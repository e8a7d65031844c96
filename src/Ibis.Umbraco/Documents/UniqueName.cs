using System.Globalization;
using System.Text.RegularExpressions;

namespace Ibis.Umbraco.Documents;

/// <summary>Umbraco's rule for two siblings of one name: the later one gets " (1)", or the lowest number that is free.</summary>
internal static partial class UniqueName
{
    /// <param name="taken">At least all names that are equal to the wanted one, or to its text without a number, or that text with a number.</param>
    public static string For(string wanted, IReadOnlySet<string> taken)
    {
        if (!taken.Contains(wanted))
        {
            return wanted;
        }
        var text = BaseOf(wanted);
        if (!taken.Contains(text))
        {
            // Nobody has the name without the number, so the number is a part of the name.
            text = wanted;
        }
        var number = 1;
        while (taken.Contains(Numbered(text, number)))
        {
            number++;
        }
        return Numbered(text, number);
    }

    /// <summary>The name without the number at its end: "News" for "News (2)".</summary>
    public static string BaseOf(string name)
    {
        var numbered = NumberedName().Match(name);
        return numbered.Success ? numbered.Groups[1].Value : name;
    }

    private static string Numbered(string text, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{text} ({number})");

    [GeneratedRegex(
        @"^(.*) \([1-9]\d*\)$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NumberedName();
}
