using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Languages;

/// <summary>All languages at one moment. The entities are shared: clone them before handing them out.</summary>
internal sealed class LanguageSet
{
    private readonly Dictionary<int, ILanguage> _byId = [];
    private readonly Dictionary<string, ILanguage> _byIsoCode = new(StringComparer.OrdinalIgnoreCase);

    public LanguageSet(IReadOnlyList<LanguageRow> rows)
    {
        var isoCodes = rows.ToDictionary(row => row.Id, row => row.IsoCode);
        foreach (var row in rows)
        {
            var language = Built(row, row.FallbackId is { } fallback ? isoCodes[fallback] : null);
            _byId[row.Id] = language;
            _byIsoCode[row.IsoCode] = language;
        }
        All = [.. rows.Select(row => _byId[row.Id])];
        Default = All.FirstOrDefault(language => language.IsDefault);
    }

    public IReadOnlyList<ILanguage> All { get; }

    /// <summary>Null only while there is no language at all.</summary>
    public ILanguage? Default { get; }

    public ILanguage? Find(int id) => _byId.GetValueOrDefault(id);

    public ILanguage? Find(string isoCode) => _byIsoCode.GetValueOrDefault(isoCode);

    private static Language Built(LanguageRow row, string? fallbackIsoCode)
    {
        var language = new Language(row.IsoCode, row.Name)
        {
            Id = row.Id,
            Key = row.Key,
            IsDefault = row.IsDefault,
            IsMandatory = row.IsMandatory,
            FallbackIsoCode = fallbackIsoCode,
        };
        language.ResetDirtyProperties(rememberDirty: false);
        return language;
    }
}
