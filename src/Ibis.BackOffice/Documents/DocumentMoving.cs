using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Documents;

/// <param name="Target">Null is the root.</param>
internal sealed record MoveDocumentRequestModel(ReferenceByIdModel? Target = null);

internal sealed record CopyDocumentRequestModel(
    bool RelateToOriginal,
    bool IncludeDescendants,
    ReferenceByIdModel? Target = null
);

internal sealed record ItemSortingRequestModel(Guid Id, int SortOrder);

internal sealed record SortingRequestModel(
    IReadOnlyList<ItemSortingRequestModel> Sorting,
    ReferenceByIdModel? Parent = null
);

/// <summary>Changes the place of documents in the tree.</summary>
internal static class DocumentMoving
{
    public static void MapDocumentMoving(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/document").ForSections(Sections.Content);
        documents.MapPut("/{id:guid}/move", MoveAsync);
        documents.MapPost("/{id:guid}/copy", CopyAsync);
        documents.MapPut("/sort", SortAsync);
        documents.MapPut("/{id:guid}/move-to-recycle-bin", TrashAsync);
        documents.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<IResult> MoveAsync(
        Guid id,
        MoveDocumentRequestModel input,
        IContentEditingService editing,
        IEntityService entities,
        DocumentAccess access,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync(ActionMove.ActionLetter, id, input.Target?.Id) is { } refusal)
        {
            return refusal;
        }
        // Out of the recycle bin leads only the way of restoring, which knows its traps.
        if (entities.Get(id, UmbracoObjectTypes.Document) is { Trashed: true })
        {
            return DocumentStatuses.Refused(ContentEditingOperationStatus.InTrash);
        }
        return Done(await editing.MoveAsync(id, input.Target?.Id, me.Key));
    }

    private static async Task<IResult> CopyAsync(
        Guid id,
        CopyDocumentRequestModel input,
        IContentEditingService editing,
        DocumentAccess access,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync(ActionCopy.ActionLetter, id, input.Target?.Id) is { } refusal)
        {
            return refusal;
        }
        var result = await editing.CopyAsync(
            id,
            input.Target?.Id,
            input.RelateToOriginal,
            input.IncludeDescendants,
            me.Key
        );
        return result is { Success: true, Result: { } copy }
            ? Answers.Created(copy.Key, $"document/{copy.Key}")
            : DocumentStatuses.Refused(result.Status);
    }

    private static async Task<IResult> SortAsync(
        SortingRequestModel input,
        IContentEditingService editing,
        DocumentAccess access,
        CurrentUser me
    )
    {
        Guid?[] touched = [input.Parent?.Id, .. input.Sorting.Select(item => (Guid?)item.Id)];
        if (await access.RefusalAsync(ActionSort.ActionLetter, touched) is { } refusal)
        {
            return refusal;
        }
        var status = await editing.SortAsync(
            input.Parent?.Id,
            input.Sorting.Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder }),
            me.Key
        );
        return status == ContentEditingOperationStatus.Success ? Results.Ok() : DocumentStatuses.Refused(status);
    }

    private static async Task<IResult> TrashAsync(
        Guid id,
        IContentEditingService editing,
        DocumentAccess access,
        CurrentUser me
    ) =>
        await access.RefusalAsync(ActionDelete.ActionLetter, id)
        ?? Done(await editing.MoveToRecycleBinAsync(id, me.Key));

    private static async Task<IResult> DeleteAsync(
        Guid id,
        IContentEditingService editing,
        DocumentAccess access,
        CurrentUser me
    ) => await access.RefusalAsync(ActionDelete.ActionLetter, id) ?? Done(await editing.DeleteAsync(id, me.Key));

    public static IResult Done(Attempt<IContent?, ContentEditingOperationStatus> result) =>
        result.Success ? Results.Ok() : DocumentStatuses.Refused(result.Status);
}
