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
    public string Direction => CultureInfo.GetCultureInfo(Culture).TextInfo.IsRightToLeft ? "rtl" : "ltr";

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
internal sealed class SiteLanguages(IDomainCache domains)
{
    public IReadOnlyList<SiteLanguage> All =>
        [
            .. domains
                .GetAll(includeWildcards: false)
                .Where(domain => domain.Culture is not null && domain.Name.StartsWith('/'))
                .OrderBy(domain => domain.SortOrder)
                .Select(domain => new SiteLanguage(domain.Culture ?? string.Empty, domain.Name.TrimEnd('/'))),
        ];

    public string DefaultCulture => domains.DefaultCulture;

    public SiteLanguage? Find(string? culture) =>
        All.FirstOrDefault(language => language.Culture.Equals(culture, StringComparison.OrdinalIgnoreCase));

    /// <summary>The root document that the languages' addresses lead to.</summary>
    public int? HomeId =>
        domains
            .GetAll(includeWildcards: false)
            .Where(domain => domain.Name.StartsWith('/'))
            .Select(domain => (int?)domain.ContentId)
            .FirstOrDefault();
}
