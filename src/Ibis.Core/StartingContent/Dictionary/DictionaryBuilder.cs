using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.StartingContent.Dictionary;

internal sealed class DictionaryBuilder(IDictionaryItemService dictionary, ILanguageService languages) : IStartingStep
{
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
                var item = new DictionaryItem(KeyOf(group), key)
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
                made += await CreateAsync(item);
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

    private static Guid KeyOf(string name) => StableKey.Of($"dictionary/{name}");
}
