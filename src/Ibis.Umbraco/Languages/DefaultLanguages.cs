using System.Globalization;
using Ibis.Umbraco.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Languages;

/// <summary>
/// The languages of an empty site: those named in Umbraco:CMS:InstallDefaultData:Languages:Values, the first of them the
/// default, or English.
/// </summary>
internal sealed class DefaultLanguages(
    LanguageStore store,
    LanguageWriter writer,
    IOptionsMonitor<InstallDefaultDataSettings> settings
) : IDefaultData
{
    // Without a region: the site speaks to the whole world, and en-US would promise American dates and spelling.
    private const string Fallback = "en";

    public int Order => 0;

    public void Create()
    {
        if (store.Current.All.Count > 0)
        {
            return;
        }

        var wanted = settings.Get(Constants.Configuration.NamedOptions.InstallDefaultData.Languages);
        var isoCodes = wanted.Values.Count > 0 ? [.. wanted.Values] : new[] { Fallback };
        foreach (var isoCode in isoCodes)
        {
            var culture = CultureInfo.GetCultureInfo(isoCode, predefinedOnly: true);
            var first = store.Current.All.Count == 0;
            writer.Save(new Language(culture.Name, culture.EnglishName) { IsDefault = first, IsMandatory = first });
        }
    }
}
