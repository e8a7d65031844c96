using System.Globalization;

namespace Ibis.Core.PropertyEditors;

/// <summary>Rules for text that people enter: no characters that cannot be seen and that change what others see.</summary>
internal static class PlainText
{
    /// <summary>Trimmed, in Unicode's composed form; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }
        // Half a character cannot be composed. It is reported by what validates.
        return IsWhole(trimmed) ? trimmed.Normalize() : trimmed;
    }

    /// <param name="what">As in a sentence: "The name".</param>
    /// <param name="most">Characters.</param>
    /// <param name="lines">Whether line ends and tabs are part of the text.</param>
    /// <returns>A sentence for what is wrong first; null where nothing is.</returns>
    public static string? Fault(string? text, string what, int most, bool lines = false)
    {
        if (text is null)
        {
            return null;
        }
        if (text.Length > most)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{what} has {text.Length} characters, and may have {most}. Shorten it."
            );
        }
        if (!IsWhole(text))
        {
            return $"{what} holds half of a character, as some programs leave it when they cut a text. Enter it again.";
        }
        return text.Cast<char?>().FirstOrDefault(one => IsRefused(one!.Value, lines)) is { } found
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{what} holds the invisible character U+{(int)found:X4}, which {(char.IsControl(found) ? "is no text" : "changes the order in which others read it")}. Remove it."
            )
            : null;
    }

    /// <summary>A text from a request as a sentence may quote it: short, and without what cannot be seen.</summary>
    public static string Shown(string text)
    {
        const int Most = 60;
        var seen = string.Concat(text.Where(one => !IsRefused(one, lines: false) && !char.IsSurrogate(one)));
        return seen.Length > Most ? $"\"{seen[..Most]}…\"" : $"\"{seen}\"";
    }

    private static bool IsRefused(char one, bool lines) =>
        // Embeddings, overrides and isolates. The marks that Arabic and Hebrew texts need (U+200E, U+200F, U+061C) are none.
        !(lines && one is ('\n' or '\r' or '\t'))
        && (char.IsControl(one) || one is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    private static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return false;
            }
        }
        return true;
    }
}
