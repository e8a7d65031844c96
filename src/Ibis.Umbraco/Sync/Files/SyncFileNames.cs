using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Sync.Files;

/// <summary>What the file of an item is called, without its extension.</summary>
internal sealed class SyncFileNames(IShortStringHelper strings, IReadOnlyCollection<string> badNames, bool windowsNames)
{
    private static readonly string[] AlwaysBad = ["app", "web"];

    private static readonly HashSet<string> Windows = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Lower case with hyphens: of aliases, of node names, of languages.</summary>
    public string OfText(string text) => Allowed(Portable(text).ToSafeFileName(strings));

    /// <summary>Case kept, nothing between the words: of data types and relation types.</summary>
    public string OfAlias(string name) => Allowed(name.ToSafeAlias(strings));

    public string OfDomain(string domain, string? iso) =>
        $"{Portable(domain).ToSafeFileName(strings)}_{OfText(iso ?? string.Empty)}";

    // .NET knows these for Windows only; a file has the same name wherever it was written.
    private static string Portable(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = source[i] < ' ' || "\"<>|:*?\\/".Contains(source[i]) ? '-' : source[i];
                }
            }
        );

    // Separators never survive the rules above, but a name of nothing else would leave an empty one.
    private string Allowed(string name)
    {
        name = name.Trim('.') is { Length: > 0 } some ? some : "_";
        var bad =
            AlwaysBad.Contains(name, StringComparer.OrdinalIgnoreCase)
            || badNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            || (windowsNames && Windows.Contains(name));
        return bad ? $"__{name}__" : name;
    }
}
