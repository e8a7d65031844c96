using System.Globalization;
using System.Text;

namespace Ibis.Umbraco.DocumentTexts;

/// <summary>Text without its layout, and the words in it.</summary>
internal static class PlainText
{
    // Longer ones are no words that anybody types, but data.
    private const int LongestWord = 64;

    // What one tsvector can hold, less than a megabyte, with room for its own bookkeeping.
    private const int MostWordBytes = 700_000;

    /// <summary>One blank or line end where there were several; no signs that a database or a page cannot hold.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var (isApart, isLineEnd) = (false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE)
            {
                continue;
            }
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                isApart = true;
                isLineEnd |= rune.Value is '\n' or '\r' or '\f';
                continue;
            }
            if (isApart && plain.Length > 0)
            {
                plain.Append(isLineEnd ? '\n' : ' ');
            }
            (isApart, isLineEnd) = (false, false);
            plain.Append(rune);
        }
        // Letters as PDF files have them, joined ones and those of Arabic by their place in the word, become those that people type.
        return plain.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>The different words in small letters; of scripts written without blanks, the different signs.</summary>
    public static string[] Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWholeWord(rune))
            {
                End();
                Add(rune.ToString());
            }
            else if (IsPartOfWord(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else
            {
                End();
            }
        }
        End();
        return [.. words];

        void End()
        {
            if (word.Length > 0)
            {
                Add(Whole(word.ToString(0, Math.Min(word.Length, LongestWord))));
                word.Clear();
            }
        }

        void Add(string one)
        {
            if (bytes < MostWordBytes && words.Add(one))
            {
                bytes += Encoding.UTF8.GetByteCount(one);
            }
        }
    }

    /// <summary>Without half a sign at the end, as cutting leaves it.</summary>
    public static string Whole(string text) => text is [.., var last] && char.IsHighSurrogate(last) ? text[..^1] : text;

    /// <summary>Finds texts that have all the words, or words that begin with them; null when nothing can be looked for.</summary>
    public static string? Query(IEnumerable<string> typed)
    {
        var words = typed
            .SelectMany(word => Words(Of(word)))
            .Distinct(StringComparer.Ordinal)
            .Select(word => $"'{word}':*")
            .ToArray();
        return words.Length == 0 ? null : string.Join(" & ", words);
    }

    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Chinese and Japanese signs, and those of Thai, Lao and Khmer.
    private static bool IsWholeWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        && rune.Value
            is (>= 0x3040 and <= 0x30FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF)
                or (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1780 and <= 0x17FF);
}
