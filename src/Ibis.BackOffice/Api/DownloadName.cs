using System.Text;

namespace Ibis.BackOffice.Api;

/// <summary>The name under which a download is kept: letters and digits of all languages, nothing that steers a path or a header.</summary>
internal static class DownloadName
{
    private const int MostCharacters = 100;

    /// <param name="name">As editors gave it.</param>
    /// <param name="extension">With its dot.</param>
    public static string Of(string name, string extension)
    {
        var text = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            text.Append(Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '_' or '.' or '-' ? rune.ToString() : "-");
            if (text.Length >= MostCharacters)
            {
                break;
            }
        }
        return text.ToString().Trim(' ', '.') + extension;
    }
}
