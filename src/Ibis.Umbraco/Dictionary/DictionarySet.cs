using System.Globalization;
using System.Text.Json;
using Ibis.Umbraco.Languages;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Dictionary;

/// <summary>All dictionary items at one moment. The entities are shared: clone them before handing them out.</summary>
internal sealed class DictionarySet
{
    private readonly Dictionary<int, IDictionaryItem> _byId = [];
    private readonly Dictionary<Guid, IDictionaryItem> _byKey = [];
    private readonly Dictionary<string, IDictionaryItem> _byItemKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<Guid, IDictionaryItem> _children;

    public DictionarySet(IReadOnlyList<DictionaryRow> rows, LanguageSet languages)
    {
        Languages = languages;
        foreach (var row in rows)
        {
            var item = Built(row, languages);
            _byId[item.Id] = item;
            _byKey[item.Key] = item;
            _byItemKey[item.ItemKey] = item;
        }
        All = [.. rows.Select(row => _byId[row.Id])];
        _children = All.ToLookup(item => item.ParentId ?? Guid.Empty);
    }

    /// <summary>The languages that the translations were read with.</summary>
    public LanguageSet Languages { get; }

    public IReadOnlyList<IDictionaryItem> All { get; }

    public IDictionaryItem? Find(int id) => _byId.GetValueOrDefault(id);

    public IDictionaryItem? Find(Guid key) => _byKey.GetValueOrDefault(key);

    public IDictionaryItem? Find(string itemKey) => _byItemKey.GetValueOrDefault(itemKey);

    public IEnumerable<IDictionaryItem> Descendants(Guid key) =>
        _children[key].SelectMany(child => Descendants(child.Key).Prepend(child));

    private static DictionaryItem Built(DictionaryRow row, LanguageSet languages)
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Translations) ?? [];
        var item = new DictionaryItem(row.ParentKey, row.ItemKey)
        {
            Id = row.Id,
            Key = row.Key,
            CreateDate = row.Created,
            UpdateDate = row.Updated,
            Translations =
            [
                .. languages
                    .All.Where(language => texts.ContainsKey(language.Id.ToString(CultureInfo.InvariantCulture)))
                    .Select(language => new DictionaryTranslation(
                        language,
                        texts[language.Id.ToString(CultureInfo.InvariantCulture)]
                    )
                    {
                        Id = language.Id,
                    }),
            ],
        };
        item.ResetDirtyProperties(rememberDirty: false);
        return item;
    }
}
