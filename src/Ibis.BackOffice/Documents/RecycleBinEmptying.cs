using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Ibis.BackOffice.Documents;

/// <summary>Taking something back out of the recycle bin, or deleting it for good.</summary>
internal static class RecycleBinEmptying
{
    private static readonly Restoring Restoring = new(DocumentRecycleBin.Bin, "document");

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
    ) =>
        await access.RefusalAsync(ActionBrowse.ActionLetter, id)
        ?? Restoring.Refusal(entities.Get(id, UmbracoObjectTypes.Document))
        ?? Restoring.OriginalParent(await bin.GetOriginalParentAsync(id));

    private static async Task<IResult> RestoreAsync(
        Guid id,
        MoveDocumentRequestModel input,
        IContentEditingService editing,
        IEntityService entities,
        DocumentAccess access,
        CurrentUser me
    ) =>
        await access.RefusalAsync(ActionMove.ActionLetter, id, input.Target?.Id)
        ?? Restoring.Refusal(entities.Get(id, UmbracoObjectTypes.Document))
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
}
