using System.Globalization;
using System.Runtime.InteropServices;

namespace Ibis.Core.PropertyEditors.WordLimit;

/// <summary>Counts words as Unicode's rules and dictionaries find them (UAX 29, ICU), as browsers do with Intl.Segmenter.</summary>
/// <remarks>
/// .NET has no such function in public, but has loaded a library with it: that one is asked. "L'intégration" is one word,
/// "migrant-led" two, and Chinese, Japanese and Thai texts are cut with dictionaries. Where the library is not there (a
/// site in invariant mode), a rule without dictionaries counts, to which each Chinese character is a word.
/// </remarks>
internal static class WordCount
{
    // Of what ICU says about a piece of text, this and more is a word or number; less is space or punctuation.
    private const int WordStatus = 100;

    private static readonly Icu? _icu = Icu.Find();

    /// <summary>Whether words are found with dictionaries.</summary>
    public static bool HasDictionaries => _icu is not null;

    public static int Of(string text) => _icu is { } icu ? WithDictionaries(icu, text) : WithoutDictionaries(text);

    public static int WithoutDictionaries(string text)
    {
        var (words, isInside) = (0, false);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
        {
            var kind = CharUnicodeInfo.GetUnicodeCategory(text, at);
            if (
                kind == UnicodeCategory.OtherLetter
                && IsWithoutSpaces(char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at])
            )
            {
                words++;
                isInside = false;
            }
            else if (char.IsLetterOrDigit(text, at))
            {
                words += isInside ? 0 : 1;
                isInside = true;
            }
            else
            {
                isInside = isInside && IsInside(text, at, kind);
            }
        }
        return words;
    }

    private static int WithDictionaries(Icu icu, string text)
    {
        var pinned = GCHandle.Alloc(text, GCHandleType.Pinned);
        var breaks = icu.Open(pinned.AddrOfPinnedObject(), text.Length);
        try
        {
            var words = 0;
            while (icu.Next(breaks) >= 0)
            {
                words += icu.Status(breaks) >= WordStatus ? 1 : 0;
            }
            return words;
        }
        finally
        {
            icu.Close(breaks);
            pinned.Free();
        }
    }

    // An accent, a joiner, or what stands between two letters of one word: don't, 3.5
    private static bool IsInside(string text, int at, UnicodeCategory kind) =>
        kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
        || (
            text[at] is '\'' or '\u2019' or '.' or ','
            && at > 0
            && at + 1 < text.Length
            && char.IsLetterOrDigit(text, at + 1)
            && (char.IsDigit(text[at - 1]) == char.IsDigit(text[at + 1]))
            && (text[at] != ',' || char.IsDigit(text[at - 1]))
        );

    // Han, kana, Thai, Lao, Khmer, Burmese.
    private static bool IsWithoutSpaces(int character) =>
        character
            is (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF)
                or (>= 0x3040 and <= 0x30FF)
                or (>= 0x3400 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF);
}
