using System.Text;

namespace Ibis.Core.StartingContent.Dictionary;

/// <summary>
/// Keys of the dictionary items that hold the back office's texts. Letters, digits and underscores only: a name or a help text
/// of the schema is <c>#key</c> or <c>{#key}</c>, and the client takes the longest such word for the key.
/// </summary>
internal static class LabelKeys
{
    public static string Type(string type) => $"type_{type}";

    public static string TypeHelp(string type) => $"{Type(type)}_help";

    public static string Field(string type, string field) => $"{type}_{field}";

    public static string FieldHelp(string type, string field) => $"{Field(type, field)}_help";

    /// <summary>Types that are composed share a tab or a group when its name is the same, so its key has no type in it.</summary>
    public static string Tab(Label name) => $"tab_{Word(name.En)}";

    public static string Group(Label name) => $"group_{Word(name.En)}";

    public static string Format(string dataType) => $"format_{Word(dataType)}";

    /// <summary>How the schema names a text whose place shows nothing but text.</summary>
    public static string Name(string key) => $"#{key}";

    /// <summary>How the schema names a text whose place shows Markdown.</summary>
    public static string Markdown(string key) => $"{{#{key}}}";

    private static string Word(string text)
    {
        var word = new StringBuilder(text.Length);
        var startsWord = false;
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                startsWord = true;
                continue;
            }
            word.Append(
                startsWord || char.IsDigit(letter) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)
            );
            startsWord = false;
        }
        return word.ToString();
    }
}
