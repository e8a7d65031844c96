using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.StartingContent.Dictionary;

internal sealed class DictionaryBuilder(IDictionaryItemService dictionary, ILanguageService languages) : IStartingStep
{
    private const string BackOffice = "backOffice";

    public string Name => "Dictionary";

    public async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode);
        var made = 0;

        foreach (var (group, items) in StartingData.All<Dictionary<string, Dictionary<string, string>>>("dictionary"))
        {
            made += await CreateAsync(new DictionaryItem(group) { Key = KeyOf(group) });

            foreach (var (name, texts) in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var key = $"{group}.{name}";
                made += await CreateAsync(Item(key, group, texts, known));
            }
        }

        return made + await BackOfficeAsync(known, cancellationToken);
    }

    /// <summary>Texts of the back office lie apart from those that visitors read, one folder for what belongs together.</summary>
    private async Task<int> BackOfficeAsync(Dictionary<string, ILanguage> known, CancellationToken cancellationToken)
    {
        var made = await CreateAsync(new DictionaryItem(BackOffice) { Key = KeyOf(BackOffice) });

        foreach (
            var folder in Labels.All().GroupBy(label => label.Key[..label.Key.IndexOf('_', StringComparison.Ordinal)])
        )
        {
            var parent = $"{BackOffice}_{folder.Key}";
            made += await CreateAsync(new DictionaryItem(KeyOf(BackOffice), parent) { Key = KeyOf(parent) });

            foreach (var (key, label) in folder)
            {
                cancellationToken.ThrowIfCancellationRequested();
                made += await CreateAsync(Item(key, parent, label.Texts, known));
            }
        }

        return made;
    }

    private async Task<int> CreateAsync(DictionaryItem item)
    {
        if (await dictionary.ExistsAsync(item.ItemKey))
        {
            return 0;
        }

        (await dictionary.CreateAsync(item, Constants.Security.SuperUserKey)).Required(
            $"Dictionary item {item.ItemKey}"
        );
        return 1;
    }

    private static DictionaryItem Item(
        string key,
        string parent,
        IReadOnlyDictionary<string, string> texts,
        Dictionary<string, ILanguage> known
    ) =>
        new(KeyOf(parent), key)
        {
            Key = KeyOf(key),
            Translations =
            [
                .. texts.Select(text => new DictionaryTranslation(
                    known[text.Key],
                    text.Value,
                    KeyOf($"{key}/{text.Key}")
                )),
            ],
        };

    private static Guid KeyOf(string name) => StableKey.Of($"dictionary/{name}");
}
