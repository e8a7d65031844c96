using System.Globalization;
using System.Text;

namespace Ibis.Core.Vocabularies;

/// <summary>Words as they are compared: without case, accents and vowel signs, in every script.</summary>
internal static class Folding
{
    /// <summary>“Éducation” and “EDUCATION” are “education”; Arabic loses its vowel signs, its stretching and the forms of alef.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var one in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }
            switch (one)
            {
                case 'ـ':
                    break;
                case 'ى':
                    folded.Append('ي');
                    break;
                case 'ة':
                    folded.Append('ه');
                    break;
                case 'ß':
                    folded.Append("ss");
                    break;
                default:
                    folded.Append(char.ToLowerInvariant(one));
                    break;
            }
        }
        return folded.ToString().Trim();
    }

    // Half a character, as broken clients send it, has no decomposition.
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
