using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Ibis.BackOffice.Documents;

/// <summary>Taking something back out of the recycle bin, or deleting it for good.</summary>
internal static class RecycleBinEmptying
{
    public static void MapRecycleBinEmptying(this IEndpointRouteBuilder api)
    {
        var bin = api.MapGroup("/recycle-bin/document").ForSections(Sections.Content);
        bin.MapGet("/{id:guid}/original-parent", OriginalParentAsync);
        bin.MapPut("/{id:guid}/restore", RestoreAsync);
        bin.MapDelete("/{id:guid}", DeleteAsync);
        bin.MapDelete("", EmptyAsync);
    }

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
}
