using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Ibis.BackOffice.NodeTrees;
using Ibis.BackOffice.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Media;

/// <summary>The media tree, and naming media in lists and pickers.</summary>
internal static class MediaTree
{
    public static void MapMediaTree(this IEndpointRouteBuilder api)
    {
        var tree = api.MapGroup("/tree/media").ForSections(MediaFeature.TreeSections);
        tree.MapGet("/root", RootAsync);
        tree.MapGet("/children", ChildrenAsync);
        tree.MapGet("/ancestors", Ancestors);
        tree.MapGet("/siblings", SiblingsAsync);
        api.MapGet("/item/media", Items).ForSections(MediaFeature.TreeSections);
        api.MapGet("/item/media/ancestors", ItemAncestors).ForSections(MediaFeature.TreeSections);
    }

    private static Task<IResult> RootAsync(
        NodeTreeReader<MediaTreeItemResponseModel> tree,
        Page page,
        Guid? dataTypeId
    ) => tree.PageAsync(null, page, dataTypeId);

    private static Task<IResult> ChildrenAsync(
        NodeTreeReader<MediaTreeItemResponseModel> tree,
        Guid parentId,
        Page page,
        Guid? dataTypeId
    ) => tree.PageAsync(parentId, page, dataTypeId);

    private static Task<IResult> SiblingsAsync(
        NodeTreeReader<MediaTreeItemResponseModel> tree,
        Guid target,
        Guid? dataTypeId,
        int before = 0,
        int after = 0
    ) => tree.SiblingsAsync(target, Math.Clamp(before, 0, 500), Math.Clamp(after, 0, 500), dataTypeId);

    // For what is only being made, and for the bin, the client names nothing.
    private static IReadOnlyList<MediaTreeItemResponseModel> Ancestors(
        Guid? descendantId,
        IEntityService entities,
        MediaStartNodes startNodes,
        MediaTreeNodes items
    )
    {
        if (
            entities.Get(descendantId ?? Guid.Empty, UmbracoObjectTypes.Media) is not { } media
            || !(startNodes.Reach(media.Path) || startNodes.StepsBelow(media.Path).Length > 0)
        )
        {
            return [];
        }
        int[] path = [.. media.AncestorIds(), media.Id];
        return items.Of(entities.GetAll(UmbracoObjectTypes.Media, path).OrderBy(entity => entity.Level));
    }

    private static IReadOnlyList<MediaItemResponseModel> Items(
        [FromQuery] Guid[]? id,
        IEntityService entities,
        MediaStartNodes startNodes,
        MediaTreeNodes items
    ) => items.ItemsOf(Reached(id, entities, startNodes));

    private static IReadOnlyList<ItemAncestorsResponseModel<MediaItemResponseModel>> ItemAncestors(
        [FromQuery] Guid[]? id,
        IEntityService entities,
        MediaStartNodes startNodes,
        MediaTreeNodes items
    )
    {
        var media = Reached(id, entities, startNodes);
        int[] ids = [.. media.SelectMany(one => one.AncestorIds()).Distinct()];
        var ancestors = ids.Length == 0 ? [] : entities.GetAll(UmbracoObjectTypes.Media, ids).ToList();
        var itemsById = ancestors
            .Zip(items.ItemsOf(ancestors))
            .ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return
        [
            .. media.Select(one => new ItemAncestorsResponseModel<MediaItemResponseModel>(
                one.Key,
                [.. one.AncestorIds().Where(itemsById.ContainsKey).Select(ancestor => itemsById[ancestor])]
            )),
        ];
    }

    private static List<IEntitySlim> Reached(Guid[]? keys, IEntityService entities, MediaStartNodes startNodes) =>
        keys is { Length: > 0 }
            ? [.. entities.GetAll(UmbracoObjectTypes.Media, keys).Where(media => startNodes.Reach(media.Path))]
            : [];
}
