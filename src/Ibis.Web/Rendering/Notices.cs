namespace Ibis.Web.Rendering;

/// <summary>Tells a visitor that a text is not in the language of the page.</summary>
internal static class Notices
{
    public static string? For(PageRequest request, SiteText words)
    {
        if (!request.IsInOtherLanguage)
        {
            return null;
        }
        var language = request.Language.Culture;
        return words.In(
            language,
            "translation.notTranslated",
            words.In(language, "language." + language),
            words.In(language, "language." + request.TextCulture)
        );
    }
}

/// <summary>Plain text with line breaks as paragraphs.</summary>
internal static class Paragraphs
{
    public static string Of(string text) =>
        string.Concat(
            text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(paragraph => $"<p>{System.Net.WebUtility.HtmlEncode(paragraph)}</p>")
        );
}
