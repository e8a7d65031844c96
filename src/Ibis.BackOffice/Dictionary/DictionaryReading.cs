using Ibis.BackOffice.Api;
using Ibis.BackOffice.Trees;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Dictionary;

internal static class DictionaryReading
{
    public static async Task<Paged<DictionaryOverviewResponseModel>> ListAsync(
        string? filter,
        Page page,
        IDictionaryItemService items
    )
    {
        var all = Sorted(
            await items.GetDescendantsAsync(null, string.IsNullOrWhiteSpace(filter) ? null : filter.Trim())
        );
        return page.Of(
            all,
            item => new DictionaryOverviewResponseModel(
                item.ItemKey,
                item.Key,
                ReferenceByIdModel.To(item.ParentId),
                Translations.LanguagesOf(item)
            )
        );
    }

    public static async Task<IResult> GetAsync(Guid id, IDictionaryItemService items) =>
        await items.GetAsync(id) is { } item
            ? Results.Ok(new DictionaryItemResponseModel(item.Key, item.ItemKey, Translations.Of(item)))
            : DictionaryStatuses.NotFound();

    public static async Task<IEnumerable<DictionaryItemItemResponseModel>> ItemsAsync(
        [FromQuery] Guid[]? id,
        IDictionaryItemService items
    ) =>
        id is { Length: > 0 }
            ? (await items.GetManyAsync(id)).Select(item => new DictionaryItemItemResponseModel(
                item.ItemKey,
                item.Key,
                []
            ))
            : [];

    public static async Task<Paged<NamedEntityTreeItemResponseModel>> RootAsync(
        Page page,
        IDictionaryItemService items
    ) => await NodesAsync(page, Sorted(await items.GetAtRootAsync()), items);

    public static async Task<Paged<NamedEntityTreeItemResponseModel>> ChildrenAsync(
        Guid parentId,
        Page page,
        IDictionaryItemService items
    ) => await NodesAsync(page, Sorted(await items.GetChildrenAsync(parentId)), items);

    public static async Task<IEnumerable<NamedEntityTreeItemResponseModel>> AncestorsAsync(
        Guid? descendantId,
        IDictionaryItemService items
    )
    {
        var branch = new List<NamedEntityTreeItemResponseModel>();
        for (
            var item = await items.GetAsync(descendantId ?? Guid.Empty);
            item is not null;
            item = item.ParentId is { } parent ? await items.GetAsync(parent) : null
        )
        {
            branch.Insert(0, await NodeAsync(item, items));
        }
        return branch;
    }

    private static async Task<Paged<NamedEntityTreeItemResponseModel>> NodesAsync(
        Page page,
        IReadOnlyCollection<IDictionaryItem> all,
        IDictionaryItemService items
    )
    {
        var shown = new List<NamedEntityTreeItemResponseModel>();
        foreach (var item in all.Skip(page.Skip).Take(page.Take))
        {
            shown.Add(await NodeAsync(item, items));
        }
        return new Paged<NamedEntityTreeItemResponseModel>(all.Count, shown);
    }

    private static async Task<NamedEntityTreeItemResponseModel> NodeAsync(
        IDictionaryItem item,
        IDictionaryItemService items
    ) =>
        new(
            item.ItemKey,
            item.Key,
            ReferenceByIdModel.To(item.ParentId),
            [],
            await items.CountChildrenAsync(item.Key) > 0
        );

    private static IReadOnlyCollection<IDictionaryItem> Sorted(IEnumerable<IDictionaryItem> items) =>
        [.. items.OrderBy(item => item.ItemKey, StringComparer.CurrentCultureIgnoreCase)];
}
