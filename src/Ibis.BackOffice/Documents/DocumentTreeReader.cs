using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

/// <summary>Pages of the tree, without what the user may not see.</summary>
internal sealed class DocumentTreeReader(
    IEntityService entities,
    StartNodes startNodes,
    ReadableDocuments readable,
    DocumentTreeItems items
)
{
    private static readonly Ordering BySortOrder = Ordering.By("sortOrder");

    /// <param name="parent">Null for the root.</param>
    public async Task<IResult> PageAsync(Guid? parent, Page page, Guid? dataType)
    {
        var wholeTree = startNodes.IncludeEverything || await startNodes.AreIgnoredByAsync(dataType);
        var path = Constants.System.RootString;
        if (!wholeTree && parent is { } key)
        {
            if (entities.Get(key, UmbracoObjectTypes.Document) is not { } entity)
            {
                return Results.Ok(new Paged<DocumentTreeItemResponseModel>(0, []));
            }
            path = entity.Path;
        }
        return wholeTree || startNodes.Reach(path)
            ? Results.Ok(await ChildrenAsync(parent, page, wholeTree))
            : Results.Ok(page.Of(await StepsAsync(path), item => item));
    }

    public async Task<IResult> SiblingsAsync(Guid target, int before, int after, Guid? dataType)
    {
        if (entities.Get(target, UmbracoObjectTypes.Document) is not { } entity)
        {
            return Results.Ok(new Subset<DocumentTreeItemResponseModel>(0, 0, []));
        }
        var wholeTree = startNodes.IncludeEverything || await startNodes.AreIgnoredByAsync(dataType);
        var parentPath = entity.Path[..entity.Path.LastIndexOf(',')];
        if (!wholeTree && !startNodes.Reach(parentPath))
        {
            var steps = await StepsAsync(parentPath);
            var position = steps.FindIndex(step => step.Id == target);
            var first = Math.Max(0, position - before);
            var window = position < 0 ? [] : steps[first..Math.Min(steps.Count, position + after + 1)];
            return Results.Ok(
                new Subset<DocumentTreeItemResponseModel>(
                    position < 0 ? 0 : first,
                    position < 0 ? 0 : steps.Count - first - window.Count,
                    window
                )
            );
        }
        var siblings = entities
            .GetSiblings(
                target,
                [UmbracoObjectTypes.Document],
                before,
                after,
                out var totalBefore,
                out var totalAfter,
                ordering: BySortOrder
            )
            .ToList();
        return Results.Ok(
            new Subset<DocumentTreeItemResponseModel>(
                totalBefore,
                totalAfter,
                items.Of(await readable.OfAsync(siblings), wholeTree)
            )
        );
    }

    private async Task<Paged<DocumentTreeItemResponseModel>> ChildrenAsync(Guid? parent, Page page, bool wholeTree)
    {
        var (children, total) = page.Read(
            (int skip, int take, out long count) =>
                entities.GetPagedChildren(
                    parent,
                    [UmbracoObjectTypes.Document],
                    [UmbracoObjectTypes.Document],
                    skip,
                    take,
                    false,
                    out count,
                    null,
                    BySortOrder
                )
        );
        var shown = await readable.OfAsync(children);
        return new Paged<DocumentTreeItemResponseModel>(
            total - (children.Count - shown.Count),
            items.Of(shown, wholeTree)
        );
    }

    private async Task<List<DocumentTreeItemResponseModel>> StepsAsync(string parentPath)
    {
        var ids = startNodes.StepsBelow(parentPath);
        if (ids.Length == 0)
        {
            return [];
        }
        List<IEntitySlim> steps =
        [
            .. entities
                .GetAll(UmbracoObjectTypes.Document, ids)
                .Where(entity => !entity.Trashed)
                .OrderBy(entity => entity.SortOrder),
        ];
        return [.. items.Of(await readable.OfAsync(steps))];
    }
}
