using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

/// <param name="Cultures">Empty where the documents do not vary by language.</param>
internal sealed record PublishDocumentWithDescendantsRequestModel(
    bool IncludeUnpublishedDescendants,
    IReadOnlyList<string> Cultures
);

internal sealed record PublishWithDescendantsResultModel(Guid TaskId, bool IsComplete);

/// <summary>Publishing of a whole branch, which goes on in the background while the client asks how far it is.</summary>
internal static class BranchPublishing
{
    public static void MapBranchPublishing(this IEndpointRouteBuilder api)
    {
        var branches = api.MapGroup("/document/{id:guid}/publish-with-descendants").ForSections(Sections.Content);
        branches.MapPut("", StartAsync);
        branches.MapGet("/result/{taskId:guid}", ResultAsync);
    }

    private static async Task<IResult> StartAsync(
        Guid id,
        PublishDocumentWithDescendantsRequestModel input,
        IContentPublishingService publishing,
        IEntityService entities,
        DocumentAccess access,
        CurrentUser me
    )
    {
        if (
            (
                await access.RefusalAsync(ActionPublish.ActionLetter, id)
                ?? await access.CultureRefusalAsync(input.Cultures)
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        if (!entities.Exists(id, UmbracoObjectTypes.Document))
        {
            return DocumentReading.NotFound();
        }
        if (await access.BranchRefusalAsync(ActionPublish.ActionLetter, id) is { } below)
        {
            return below;
        }
        var result = await publishing.PublishBranchAsync(
            id,
            input.Cultures.Count == 0 ? [Constants.System.InvariantCulture] : input.Cultures,
            input.IncludeUnpublishedDescendants ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default,
            me.Key,
            useBackgroundThread: true
        );
        return result is { Success: true, Result.AcceptedTaskId: { } task }
            ? Results.Ok(new PublishWithDescendantsResultModel(task, IsComplete: false))
            : PublishingStatuses.Refused(result.Status);
    }

    private static async Task<IResult> ResultAsync(
        Guid id,
        Guid taskId,
        IContentPublishingService publishing,
        DocumentAccess access
    )
    {
        if (await access.RefusalAsync(ActionPublish.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        if (await publishing.IsPublishingBranchAsync(taskId))
        {
            return Results.Ok(new PublishWithDescendantsResultModel(taskId, IsComplete: false));
        }
        var result = await publishing.GetPublishBranchResultAsync(taskId);
        return result.Success
            ? Results.Ok(new PublishWithDescendantsResultModel(taskId, IsComplete: true))
            : PublishingStatuses.Refused(result.Status);
    }
}
