using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.NodeTrees;

/// <summary>Pages of a tree, without what the user may not see.</summary>
internal sealed class NodeTreeReader<TItem>(IEntityService entities, INodeItems<TItem> items)
{
    private static Ordering BySortOrder => Ordering.By("sortOrder");

    /// <param name="parent">Null for the root.</param>
    public async Task<IResult> PageAsync(Guid? parent, Page page, Guid? dataType)
    {
        var wholeTree = items.StartNodes.IncludeEverything || await items.StartNodes.AreIgnoredByAsync(dataType);
        var path = Constants.System.RootString;
        if (!wholeTree && parent is { } key)
        {
            if (entities.Get(key, items.Type) is not { } entity)
            {
                return Results.Ok(new Paged<TItem>(0, []));
            }
            path = entity.Path;
        }
        return wholeTree || items.StartNodes.Reach(path)
            ? Results.Ok(await ChildrenAsync(parent, page, wholeTree))
            : Results.Ok(page.Of(await StepsAsync(path), item => item));
    }

    public async Task<IResult> SiblingsAsync(Guid target, int before, int after, Guid? dataType)
    {
        if (entities.Get(target, items.Type) is not { Trashed: false } entity)
        {
            // The client looks for "not found" in the detail, and then shows the tree from its beginning.
            return Answers.Problem(
                StatusCodes.Status404NotFound,
                "The item was not found",
                "The item was not found in the tree: it lies in the recycle bin, or was deleted.",
                "NotFound"
            );
        }
        var wholeTree = items.StartNodes.IncludeEverything || await items.StartNodes.AreIgnoredByAsync(dataType);
        var parentPath = entity.Path[..entity.Path.LastIndexOf(',')];
        if (!wholeTree && !items.StartNodes.Reach(parentPath))
        {
            var steps = await StepsAsync(parentPath);
            var position = steps.FindIndex(step => items.KeyOf(step) == target);
            var first = Math.Max(0, position - before);
            var window = position < 0 ? [] : steps[first..Math.Min(steps.Count, position + after + 1)];
            return Results.Ok(
                new Subset<TItem>(
                    position < 0 ? 0 : first,
                    position < 0 ? 0 : steps.Count - first - window.Count,
                    window
                )
            );
        }
        var siblings = entities
            .GetSiblings(
                target,
                [items.Type],
                before,
                after,
                out var totalBefore,
                out var totalAfter,
                ordering: BySortOrder
            )
            .ToList();
        return Results.Ok(new Subset<TItem>(totalBefore, totalAfter, await items.OfAsync(siblings, wholeTree)));
    }

    private async Task<Paged<TItem>> ChildrenAsync(Guid? parent, Page page, bool wholeTree)
    {
        var (children, total) = page.Read(
            (int skip, int take, out long count) =>
                entities.GetPagedChildren(
                    parent,
                    [items.Type],
                    [items.Type],
                    skip,
                    take,
                    false,
                    out count,
                    null,
                    BySortOrder
                )
        );
        var shown = await items.OfAsync(children, wholeTree);
        return new Paged<TItem>(total - (children.Count - shown.Count), shown);
    }

    private async Task<List<TItem>> StepsAsync(string parentPath)
    {
        var ids = items.StartNodes.StepsBelow(parentPath);
        if (ids.Length == 0)
        {
            return [];
        }
        List<IEntitySlim> steps =
        [
            .. entities.GetAll(items.Type, ids).Where(entity => !entity.Trashed).OrderBy(entity => entity.SortOrder),
        ];
        return [.. await items.OfAsync(steps, false)];
    }
}
