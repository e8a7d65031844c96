using System.Globalization;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Unit.PropertyEditors;

/// <summary>Says which text was asked for, with its values.</summary>
internal sealed class EchoedTexts : ILocalizedTextService
{
    public string Localize(
        string? area,
        string? alias,
        CultureInfo? culture,
        IDictionary<string, string?>? tokens = null
    ) => $"{area}/{alias}({string.Join(',', tokens?.Values ?? [])})";

    public IDictionary<string, IDictionary<string, string>> GetAllStoredValuesByAreaAndAlias(CultureInfo culture) =>
        new Dictionary<string, IDictionary<string, string>>();

    public IDictionary<string, string> GetAllStoredValues(CultureInfo culture) => new Dictionary<string, string>();

    public IEnumerable<CultureInfo> GetSupportedCultures() => [];

    public CultureInfo ConvertToSupportedCultureWithRegionCode(CultureInfo currentCulture) => currentCulture;
}
