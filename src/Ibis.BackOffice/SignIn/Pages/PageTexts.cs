using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>What the pages and mails around signing in say, in one language.</summary>
/// <param name="Code">A BCP 47 code, which is also the name of the file in <c>Texts</c>.</param>
public sealed record PageTexts(string Code, FrozenDictionary<string, string> Texts)
{
    /// <summary>The language's own name.</summary>
    public string Language => this["language"];

    public string Direction => CultureInfo.GetCultureInfo(Code).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    public string this[string name] => Texts[name];

    public string Format(string name, params object?[] values) =>
        string.Format(CultureInfo.GetCultureInfo(Code), Texts[name], values);
}

/// <summary>The languages in which people can sign in: those with a file in <c>Texts</c>.</summary>
internal sealed class PageLanguages
{
    /// <summary>Umbraco's client has no say here: the choice is kept for the sign-in pages alone.</summary>
    public const string Cookie = "umbSignInLanguage";

    public const string Query = "lang";

    // In the order in which the United Nations name their languages, without what the site does not have.
    private static readonly string[] Order = ["ar", "zh-Hans", "en", "fr", "ru", "es"];

    private const string Resources = "SignIn.Texts.";

    public IReadOnlyList<PageTexts> All { get; } = [.. Order.Select(Read)];

    /// <summary>The language that was chosen, else the best of those that the browser asks for, else English.</summary>
    public PageTexts Of(HttpContext http) =>
        Find(http.Request.Query[Query])
        ?? Find(http.Request.Cookies[Cookie])
        ?? http.Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Find(language.Value.Value))
            .FirstOrDefault(texts => texts is not null)
        ?? English;

    /// <summary>For somebody whose language is known, as <c>fr-CA</c>.</summary>
    public PageTexts Of(string? language) => Find(language) ?? English;

    private PageTexts English => All.First(texts => texts.Code == "en");

    private PageTexts? Find(string? language) =>
        language is { Length: >= 2 }
            ? All.FirstOrDefault(texts => texts.Code.Equals(language, StringComparison.OrdinalIgnoreCase))
                ?? All.FirstOrDefault(texts =>
                    MainTag(texts.Code).Equals(MainTag(language), StringComparison.OrdinalIgnoreCase)
                )
            : null;

    private static string MainTag(string code) => code.Split('-', 2)[0];

    private static PageTexts Read(string code)
    {
        using var file =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Resources + code)
            ?? throw new InvalidOperationException($"The assembly lacks the texts SignIn/Pages/Texts/{code}.json.");
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(file) ?? [];
        return new PageTexts(code, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
