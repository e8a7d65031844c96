using System.Globalization;
using System.Text.Json;
using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Dictionary;

internal sealed class DictionaryRepository(
    ScopeDatabase database,
    DictionaryStore store,
    IOptionsMonitor<DictionarySettings> settings,
    TimeProvider time
) : IDictionaryRepository
{
    private DictionarySet Items => store.Current;

    public IDictionaryItem? Get(int id) => Clone(Items.Find(id));

    public IDictionaryItem? Get(Guid uniqueId) => Clone(Items.Find(uniqueId));

    public IDictionaryItem? Get(string key) => Clone(Items.Find(key));

    public IEnumerable<IDictionaryItem> GetMany(params int[]? ids) =>
        Clones(ids is { Length: > 0 } ? Items.All.Where(item => ids.Contains(item.Id)) : Items.All);

    public IEnumerable<IDictionaryItem> GetMany(params Guid[] uniqueIds) =>
        Clones(uniqueIds.Length > 0 ? Items.All.Where(item => uniqueIds.Contains(item.Key)) : Items.All);

    public IEnumerable<IDictionaryItem> GetManyByKeys(params string[] keys) =>
        Clones(
            keys.Length > 0
                ? Items.All.Where(item => keys.Contains(item.ItemKey, StringComparer.OrdinalIgnoreCase))
                : Items.All
        );

    public bool Exists(int id) => Items.Find(id) is not null;

    public IEnumerable<IDictionaryItem> Get(IQuery<IDictionaryItem> query) => Clones(Items.All.Matching(query));

    public int Count(IQuery<IDictionaryItem>? query) =>
        query is null ? Items.All.Count : Items.All.Matching(query).Count();

    public IEnumerable<IDictionaryItem> GetDictionaryItemDescendants(Guid? parentId, string? filter = null)
    {
        var items = parentId is { } parent ? Items.Descendants(parent) : Items.All;
        return Clones(string.IsNullOrWhiteSpace(filter) ? items : items.Where(item => Matches(item, filter)));
    }

    public Dictionary<string, Guid> GetDictionaryItemKeyMap() =>
        Items.All.ToDictionary(item => item.ItemKey, item => item.Key, StringComparer.Ordinal);

    public void Save(IDictionaryItem entity)
    {
        if (entity.HasIdentity)
        {
            entity.MarkUpdated(time);
            database.Execute(
                """
                update umbraco.dictionary_item
                set key = @Key, parent_key = @ParentId, item_key = @ItemKey, translations = @translations::jsonb,
                    updated = @updated
                where id = @Id
                """,
                Parameters(entity)
            );
        }
        else
        {
            entity.MarkCreated(time);
            entity.Id = database.Scalar<int>(
                """
                insert into umbraco.dictionary_item (key, parent_key, item_key, translations, created, updated)
                values (@Key, @ParentId, @ItemKey, @translations::jsonb, @created, @updated)
                returning id
                """,
                Parameters(entity)
            );
        }
        store.Changed();
        (entity as IRememberBeingDirty)?.ResetDirtyProperties();
    }

    /// <remarks>The items below go with it.</remarks>
    public void Delete(IDictionaryItem entity)
    {
        database.Execute("delete from umbraco.dictionary_item where key = @Key", new { entity.Key });
        store.Changed();
        entity.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    private bool Matches(IDictionaryItem item, string filter)
    {
        var keyMatches =
            settings.CurrentValue.KeySearchMode == DictionaryKeySearchMode.Contains
                ? item.ItemKey.Contains(filter, StringComparison.OrdinalIgnoreCase)
                : item.ItemKey.StartsWith(filter, StringComparison.OrdinalIgnoreCase);
        return keyMatches
            || settings.CurrentValue.EnableValueSearch
                && item.Translations.Any(text => text.Value.Contains(filter, StringComparison.OrdinalIgnoreCase));
    }

    private object Parameters(IDictionaryItem item) =>
        new
        {
            item.Id,
            item.Key,
            item.ParentId,
            item.ItemKey,
            translations = Translations(item),
            created = item.CreateDate.AsUtc(),
            updated = item.UpdateDate.AsUtc(),
        };

    private string Translations(IDictionaryItem item)
    {
        var languages = Items.Languages;
        return JsonSerializer.Serialize(
            item.Translations.Select(text => (Language: languages.Find(text.LanguageIsoCode), text.Value))
                .Where(text => text.Language is not null)
                .DistinctBy(text => text.Language?.Id)
                .ToDictionary(
                    text => text.Language?.Id.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                    text => text.Value
                )
        );
    }

    private static IDictionaryItem? Clone(IDictionaryItem? item) => (IDictionaryItem?)item?.DeepClone();

    private static List<IDictionaryItem> Clones(IEnumerable<IDictionaryItem> items) =>
        [.. items.Select(item => (IDictionaryItem)item.DeepClone())];
}
