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
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Ibis.BackOffice.Documents;

internal sealed record DocumentRecycleBinItemResponseModel(
    Guid Id,
    DateTime CreateDate,
    bool HasChildren,
    ReferenceByIdModel? Parent,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants
);

/// <summary>What has been thrown away: looking at it, taking it back, deleting it for good.</summary>
internal static class DocumentRecycleBin
{
    public static void MapDocumentRecycleBin(this IEndpointRouteBuilder api)
    {
        var bin = api.MapGroup("/recycle-bin/document").ForSections(Sections.Content);
        bin.MapGet("/root", RootAsync);
        bin.MapGet("/children", ChildrenAsync);
        bin.MapGet("/siblings", SiblingsAsync);
        bin.MapGet("/referenced-by", ReferencedByAsync);
        bin.MapGet("/{id:guid}/original-parent", OriginalParentAsync);
        bin.MapPut("/{id:guid}/restore", RestoreAsync);
        bin.MapDelete("/{id:guid}", DeleteAsync);
        bin.MapDelete("", EmptyAsync);
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

    private static async Task<IResult> OriginalParentAsync(
        Guid id,
        DocumentAccess access,
        IEntityService entities,
        IDocumentRecycleBinQueryService bin
    )
    {
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        if (RestoreRefusal(id, entities) is { } wrong)
        {
            return wrong;
        }
        var parent = await bin.GetOriginalParentAsync(id);
        return parent.Status switch
        {
            // What lay at the root is related to nothing.
            RecycleBinQueryResultType.NoParentRecycleRelation or RecycleBinQueryResultType.ParentIsRoot => Results.Text(
                "null",
                "application/json"
            ),
            _ when parent.Success => Results.Ok(ReferenceByIdModel.To(parent.Result?.Key)),
            _ => Answers.Refused(
                parent.Status,
                "The place that this document had is gone",
                "Choose another place for it.",
                StatusCodes.Status404NotFound
            ),
        };
    }

    private static async Task<IResult> RestoreAsync(
        Guid id,
        MoveDocumentRequestModel input,
        IContentEditingService editing,
        IEntityService entities,
        DocumentAccess access,
        CurrentUser me
    ) =>
        await access.RefusalAsync(ActionMove.ActionLetter, id, input.Target?.Id)
        ?? RestoreRefusal(id, entities)
        ?? DocumentMoving.Done(await editing.RestoreAsync(id, input.Target?.Id, me.Key, includeDescendants: true));

    private static async Task<IResult> DeleteAsync(
        Guid id,
        IContentEditingService editing,
        DocumentAccess access,
        CurrentUser me
    ) =>
        await access.RefusalAsync(ActionDelete.ActionLetter, id)
        ?? DocumentMoving.Done(await editing.DeleteFromRecycleBinAsync(id, me.Key));

    private static async Task<IResult> EmptyAsync(IContentService contents, DocumentAccess access, CurrentUser me)
    {
        if (await access.BinRefusalAsync(ActionDelete.ActionLetter) is { } refusal)
        {
            return refusal;
        }
        var result = await contents.EmptyRecycleBinAsync(me.Key);
        return result.Success
            ? Results.Ok()
            : Answers.Refused(
                result.Result,
                "The recycle bin was not emptied",
                "Other content refers to something in it, or an extension has stopped it. Delete the items one by one."
            );
    }

    // Umbraco's navigation does not come back from it when a part of a trashed branch is restored, and then the rest below it.
    private static IResult? RestoreRefusal(Guid id, IEntityService entities) =>
        entities.Get(id, UmbracoObjectTypes.Document) switch
        {
            null => DocumentReading.NotFound(),
            { Trashed: false } => DocumentStatuses.Refused(ContentEditingOperationStatus.NotInTrash),
            { ParentId: not Constants.System.RecycleBinContent } => Answers.Refused(
                ContentEditingOperationStatus.ParentInvalid,
                "This was thrown away together with the document above it",
                "Restore the topmost document in the recycle bin; this one comes with it."
            ),
            _ => null,
        };

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
