using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

internal sealed class DictionaryItems(IDictionaryItemService items, ILanguageService languages, SyncFileNames names)
    : SyncItems<IDictionaryItem>(SyncKind.Dictionary),
        ICleansChildren
{
    public override IReadOnlyList<SyncFile> InOrder(IReadOnlyList<SyncFile> files, SyncRun run)
    {
        var byItemKey = files.ToLookup(file => file.Alias, StringComparer.Ordinal);
        return SyncOrder.ByNeed(
            files,
            file => file.Root.Some("Info", "Parent") is { } parent ? byItemKey[parent] : [],
            run,
            "its parents go"
        );
    }

    public async Task<IReadOnlyList<SyncChild>> ChildrenAsync(Guid parent)
    {
        var children = parent == Guid.Empty ? await items.GetAtRootAsync() : await items.GetChildrenAsync(parent);
        return [.. children.Select(item => new SyncChild(item.Key, item.ItemKey))];
    }

    public async Task<string?> ReasonToKeepAsync(SyncChild child, SyncFiled filed)
    {
        var below = await items.GetDescendantsAsync(child.Key);
        return below.FirstOrDefault(item => filed.Has(item.Key, item.ItemKey)) is { } kept
            ? $"'{kept.ItemKey}' below it has a file"
            : null;
    }

    protected override async Task<IDictionaryItem?> FindAsync(SyncFile file, SyncRun run) =>
        await items.GetAsync(file.Key) ?? await items.GetAsync(file.Alias);

    protected override async Task<IDictionaryItem> ApplyAsync(
        IDictionaryItem? existing,
        SyncFile file,
        SyncPass pass,
        SyncRun run
    )
    {
        var item = existing ?? new DictionaryItem(file.Alias) { Key = file.Key };
        item.ItemKey = file.Alias;
        item.ParentId = await ParentOfAsync(file);
        item.Translations = await TranslationsOfAsync(item, file);
        return item;
    }

    protected override async Task SaveAsync(IDictionaryItem item, bool isNew, SyncFile file, SyncRun run)
    {
        var saved = isNew
            ? await items.CreateAsync(item, Constants.Security.SuperUserKey)
            : await items.UpdateAsync(item, Constants.Security.SuperUserKey);
        file.Accept(saved.Success, saved.Status);
    }

    protected override async Task RemoveAsync(IDictionaryItem item, SyncFile marker)
    {
        var removed = await items.DeleteAsync(item.Key, Constants.Security.SuperUserKey);
        marker.Accept(removed.Success, removed.Status);
    }

    protected override async IAsyncEnumerable<IDictionaryItem> ListAsync()
    {
        foreach (var item in await items.GetDescendantsAsync(null))
        {
            yield return item;
        }
    }

    protected override Task<IDictionaryItem?> GetAsync(Guid key) => items.GetAsync(key);

    protected override async Task<XElement> WriteAsync(IDictionaryItem item)
    {
        var ancestors = await AncestorsAsync(item);
        return new XElement(
            Kind.Root,
            new XAttribute("Key", item.Key),
            new XAttribute("Alias", item.ItemKey),
            new XAttribute("Level", ancestors.Count),
            new XElement("Info", ancestors.Count == 0 ? null : new XElement("Parent", ancestors[0].ItemKey)),
            new XElement(
                "Translations",
                item.Translations.OrderBy(translation => translation.LanguageIsoCode, SyncOrder.Text)
                    .Select(translation => new XElement(
                        "Translation",
                        new XAttribute("Language", translation.LanguageIsoCode),
                        translation.Value
                    ))
            )
        );
    }

    protected override async Task<SyncItem> ItemAsync(IDictionaryItem item) =>
        new(item.Key, item.ItemKey, names.OfText(item.ItemKey), await WriteAsync(item));

    private async Task<List<IDictionaryItem>> AncestorsAsync(IDictionaryItem item)
    {
        var ancestors = new List<IDictionaryItem>();
        while (item.ParentId is { } parentKey && await items.GetAsync(parentKey) is { } parent)
        {
            ancestors.Add(parent);
            item = parent;
        }
        return ancestors;
    }

    private async Task<Guid?> ParentOfAsync(SyncFile file)
    {
        if (file.Root.Some("Info", "Parent") is not { } parent)
        {
            return null;
        }
        var found =
            await items.GetAsync(parent)
            ?? throw file.Refuse(
                file.Root.At("Info", "Parent"),
                $"there is no dictionary item '{parent}' to be the parent",
                "add its file in Dictionary or remove <Parent>"
            );
        return found.Key;
    }

    private async Task<List<IDictionaryTranslation>> TranslationsOfAsync(IDictionaryItem item, SyncFile file)
    {
        var elements = file.Root.Element("Translations")?.Elements("Translation").ToList() ?? [];
        var partial = (string?)file.Root.Attribute("Cultures");
        var kept = partial?.Split(',', StringSplitOptions.TrimEntries);
        var translations = item
            .Translations.Where(old => kept?.Contains(old.LanguageIsoCode, StringComparer.OrdinalIgnoreCase) == false)
            .ToList();
        foreach (var element in elements)
        {
            var iso = (string?)element.Attribute("Language") ?? string.Empty;
            var language =
                await languages.GetAsync(iso)
                ?? throw file.Refuse(
                    element,
                    $"there is no language '{iso}'",
                    "add its file in Languages or remove the translation"
                );
            var old = item.Translations.FirstOrDefault(translation => translation.LanguageIsoCode == language.IsoCode);
            if (old is not null)
            {
                old.Value = element.Value;
            }
            translations.Add(old ?? new DictionaryTranslation(language, element.Value));
        }
        return translations;
    }
}
