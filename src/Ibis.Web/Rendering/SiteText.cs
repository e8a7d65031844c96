using System.Globalization;
using Umbraco.Cms.Core.PublishedCache;

namespace Ibis.Web.Rendering;

/// <summary>Words of the site itself, from the dictionary that editors keep.</summary>
/// <remarks>A word that has no translation is shown in the default language; one that does not exist is shown as its key.</remarks>
internal sealed class SiteText(DictionaryTexts texts, IDefaultCultureAccessor languages)
{
    public string In(string culture, string key) => Find(culture, key) ?? $"[{key}]";

    /// <returns>Null where there is no such word.</returns>
    public string? Find(string culture, string key) =>
        texts.Find(key, culture) ?? texts.Find(key, languages.DefaultCulture);

    public string In(string culture, string key, params object[] values) =>
        string.Format(CultureInfo.GetCultureInfo(culture), In(culture, key), values);
}
