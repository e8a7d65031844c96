using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.NodeTrees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Documents;

/// <summary>The content tree, as the sidebar and the pickers open it.</summary>
internal static class DocumentTree
{
    public static void MapDocumentTree(this IEndpointRouteBuilder api)
    {
        var tree = api.MapGroup("/tree/document").ForSections(DocumentsFeature.TreeSections);
        tree.MapGet("/root", RootAsync);
        tree.MapGet("/children", ChildrenAsync);
        tree.MapGet("/ancestors", AncestorsAsync);
        tree.MapGet("/siblings", SiblingsAsync);
    }

    private static Task<IResult> RootAsync(
        NodeTreeReader<DocumentTreeItemResponseModel> tree,
        Page page,
        Guid? dataTypeId
    ) => tree.PageAsync(null, page, dataTypeId);

    private static Task<IResult> ChildrenAsync(
        NodeTreeReader<DocumentTreeItemResponseModel> tree,
        Guid parentId,
        Page page,
        Guid? dataTypeId
    ) => tree.PageAsync(parentId, page, dataTypeId);

    // For what is only being made, and for the bin, the client names nothing.
    private static async Task<IResult> AncestorsAsync(
        Guid? descendantId,
        IEntityService entities,
        StartNodes startNodes,
        ReadableDocuments readable,
        DocumentTreeItems items
    )
    {
        if (entities.Get(descendantId ?? Guid.Empty, UmbracoObjectTypes.Document) is not { } document)
        {
            return Results.Ok(Array.Empty<DocumentTreeItemResponseModel>());
        }
        int[] path = [.. document.AncestorIds(), document.Id];
        var branch = entities.GetAll(UmbracoObjectTypes.Document, path).OrderBy(entity => entity.Level).ToList();
        var isOnTheWay = startNodes.Reach(document.Path) || startNodes.StepsBelow(document.Path).Length > 0;
        return Results.Ok(items.Of(isOnTheWay ? await readable.OfAsync(branch) : []));
    }

    private static Task<IResult> SiblingsAsync(
        NodeTreeReader<DocumentTreeItemResponseModel> tree,
        Guid target,
        Guid? dataTypeId,
        int before = 0,
        int after = 0
    ) => tree.SiblingsAsync(target, Math.Clamp(before, 0, 500), Math.Clamp(after, 0, 500), dataTypeId);
}
