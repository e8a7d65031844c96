namespace Ibis.Core.HeldNodes;

/// <summary>A text in the languages that it has.</summary>
/// <param name="Fallback">The text of the site's default language, or the only one there is.</param>
public sealed record Texts(string Fallback, IReadOnlyDictionary<string, string> ByCulture)
{
    public static Texts None { get; } = new("", new Dictionary<string, string>());

    /// <summary>All texts, each once.</summary>
    public IEnumerable<string> All => ByCulture.Values.Append(Fallback).Where(text => text.Length > 0).Distinct();

    /// <summary>In the culture; else in another of its language (fr for fr-CH, ar-EG for ar); else the fallback.</summary>
    public string In(string? culture)
    {
        if (string.IsNullOrEmpty(culture))
        {
            return Fallback;
        }
        if (Find(culture) is { } exact)
        {
            return exact;
        }
        var language = LanguageOf(culture);
        return Find(language)
            ?? ByCulture
                .Where(text => LanguageOf(text.Key).Equals(language, StringComparison.OrdinalIgnoreCase))
                .Select(text => text.Value)
                .FirstOrDefault(text => text.Length > 0)
            ?? Fallback;
    }

    private string? Find(string culture) =>
        ByCulture.TryGetValue(culture, out var text) && text.Length > 0 ? text : null;

    private static string LanguageOf(string culture) => culture.Split('-')[0];
}
