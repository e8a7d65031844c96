using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

internal sealed record DocumentRecycleBinItemResponseModel(
    Guid Id,
    DateTime CreateDate,
    bool HasChildren,
    ReferenceByIdModel? Parent,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants
);

/// <summary>Looking at what has been thrown away.</summary>
internal static class DocumentRecycleBin
{
    public static void MapDocumentRecycleBin(this IEndpointRouteBuilder api)
    {
        var bin = api.MapGroup("/recycle-bin/document").ForSections(Sections.Content);
        bin.MapGet("/root", RootAsync);
        bin.MapGet("/children", ChildrenAsync);
        bin.MapGet("/siblings", SiblingsAsync);
        bin.MapGet("/referenced-by", ReferencedByAsync);
    }

    private static Task<IResult> RootAsync(DocumentAccess access, IEntityService entities, Page page) =>
        PageAsync(Constants.System.RecycleBinContentKey, access, entities, page);

    private static Task<IResult> ChildrenAsync(
        Guid parentId,
        DocumentAccess access,
        IEntityService entities,
        Page page
    ) => PageAsync(parentId, access, entities, page);

    private static async Task<IResult> PageAsync(Guid parent, DocumentAccess access, IEntityService entities, Page page)
    {
        // The tree of everybody has the bin; of those who may not look into it, it is empty.
        if (await access.BinRefusalAsync(ActionBrowse.ActionLetter) is not null)
        {
            return Results.Ok(new Paged<DocumentRecycleBinItemResponseModel>(0, []));
        }
        var (trashed, total) = page.Read(
            (int skip, int take, out long count) =>
                entities.GetPagedTrashedChildren(
                    parent,
                    UmbracoObjectTypes.Document,
                    skip,
                    take,
                    out count,
                    null,
                    Ordering.By("sortOrder")
                )
        );
        return Results.Ok(
            new Paged<DocumentRecycleBinItemResponseModel>(
                total,
                trashed
                    .OfType<IDocumentEntitySlim>()
                    .Select(entity => Model(entity, parent == Constants.System.RecycleBinContentKey ? null : parent))
            )
        );
    }

    private static async Task<IResult> SiblingsAsync(
        Guid target,
        DocumentAccess access,
        IEntityService entities,
        IIdKeyMap keys,
        int before = 0,
        int after = 0
    )
    {
        if (await access.BinRefusalAsync(ActionBrowse.ActionLetter) is not null)
        {
            return Results.Ok(new Subset<DocumentRecycleBinItemResponseModel>(0, 0, []));
        }
        var siblings = entities
            .GetTrashedSiblings(
                target,
                [UmbracoObjectTypes.Document],
                Math.Clamp(before, 0, 500),
                Math.Clamp(after, 0, 500),
                out var totalBefore,
                out var totalAfter
            )
            .OfType<IDocumentEntitySlim>()
            .ToList();
        var parent =
            siblings is [var first, ..] && first.ParentId != Constants.System.RecycleBinContent
                ? keys.GetKeyForId(first.ParentId, UmbracoObjectTypes.Document)
                : Attempt<Guid>.Fail();
        return Results.Ok(
            new Subset<DocumentRecycleBinItemResponseModel>(
                totalBefore,
                totalAfter,
                [.. siblings.Select(entity => Model(entity, parent.Success ? parent.Result : null))]
            )
        );
    }

    private static async Task<IResult> ReferencedByAsync(
        DocumentAccess access,
        ITrackedReferencesService references,
        DocumentReferences models,
        Page page
    ) =>
        await access.BinRefusalAsync(ActionBrowse.ActionLetter)
        ?? Results.Ok(
            await models.OfAsync(
                await references.GetPagedRelationsForRecycleBinAsync(
                    UmbracoObjectTypes.Document,
                    page.Skip,
                    page.Take,
                    filterMustBeIsDependency: true
                )
            )
        );

    private static DocumentRecycleBinItemResponseModel Model(IDocumentEntitySlim entity, Guid? parent) =>
        new(
            entity.Key,
            entity.CreateDate,
            entity.HasChildren,
            ReferenceByIdModel.To(parent),
            DocumentTreeItems.TypeOf(entity),
            DocumentTreeItems.Variants(entity)
        );
}
