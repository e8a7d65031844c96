using System.Globalization;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace Ibis.Web.Routing;

/// <summary>A language visitors can read the site in.</summary>
/// <param name="Culture">As Umbraco knows it: en, zh-Hans.</param>
/// <param name="Prefix">First segment of its addresses, with a slash before it and none behind: /zh.</param>
internal sealed record SiteLanguage(string Culture, string Prefix)
{
    /// <summary>ltr or rtl, for the attribute dir.</summary>
    public string Direction { get; } = CultureInfo.GetCultureInfo(Culture).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The language's name in itself.</summary>
    public string NativeName
    {
        get
        {
            var culture = CultureInfo.GetCultureInfo(Culture);
            return culture.TextInfo.ToTitleCase(culture.NativeName);
        }
    }
}

/// <summary>The languages that have an address: those whose domain on the home page is a path.</summary>
/// <remarks>A page asks for them dozens of times, so they are made once for the domains that there are.</remarks>
internal sealed class SiteLanguages(IDomainCache domains)
{
    private volatile Made? _made;

    public IReadOnlyList<SiteLanguage> All => Now.Languages;

    public string DefaultCulture => domains.DefaultCulture;

    public SiteLanguage? Find(string? culture) =>
        Now.Languages.Find(language => language.Culture.Equals(culture, StringComparison.OrdinalIgnoreCase));

    /// <summary>The root document that the languages' addresses lead to.</summary>
    public int? HomeId => Now.HomeId;

    // The domain cache hands out the same domains until one of them changes.
    private Made Now =>
        _made is { } made && domains.GetAll(includeWildcards: false).SequenceEqual(made.From) ? made : Make();

    private Made Make()
    {
        Domain[] from = [.. domains.GetAll(includeWildcards: false)];
        var paths = from.Where(domain => domain.Name.StartsWith('/')).ToList();
        var made = new Made(
            from,
            [
                .. paths
                    .Where(domain => domain.Culture is not null)
                    .OrderBy(domain => domain.SortOrder)
                    .Select(domain => new SiteLanguage(domain.Culture ?? string.Empty, domain.Name.TrimEnd('/'))),
            ],
            paths.FirstOrDefault()?.ContentId
        );
        _made = made;
        return made;
    }

    private sealed record Made(Domain[] From, List<SiteLanguage> Languages, int? HomeId);
}
