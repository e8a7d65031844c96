using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Documents;

/// <param name="PublishTime">Null takes a planned time away.</param>
internal sealed record ScheduleRequestModel(DateTimeOffset? PublishTime = null, DateTimeOffset? UnpublishTime = null);

/// <param name="Schedule">Null publishes at once.</param>
internal sealed record CultureAndScheduleRequestModel(string? Culture = null, ScheduleRequestModel? Schedule = null);

internal sealed record PublishDocumentRequestModel(IReadOnlyList<CultureAndScheduleRequestModel> PublishSchedules);

/// <param name="Cultures">Null for a document that does not vary by language.</param>
internal sealed record UnpublishDocumentRequestModel(IReadOnlyList<string>? Cultures = null);

/// <summary>Publishing and unpublishing, at once or later.</summary>
internal static class DocumentPublishing
{
    public static void MapDocumentPublishing(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/document/{id:guid}").ForSections(Sections.Content);
        documents.MapPut("/publish", PublishAsync);
        documents.MapPut("/unpublish", UnpublishAsync);
    }

    private static async Task<IResult> PublishAsync(
        Guid id,
        PublishDocumentRequestModel input,
        IContentPublishingService publishing,
        DocumentAccess access,
        TimeProvider time,
        CurrentUser me
    )
    {
        if (
            (
                await access.RefusalAsync(ActionPublish.ActionLetter, id)
                ?? await access.CultureRefusalAsync(input.PublishSchedules.Select(schedule => schedule.Culture))
                ?? TimeRefusal(input, time)
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        List<CulturePublishScheduleModel> schedules =
        [
            .. input.PublishSchedules.Select(item => new CulturePublishScheduleModel
            {
                Culture = item.Culture,
                Schedule = item.Schedule is { } schedule
                    ? new ContentScheduleModel
                    {
                        PublishDate = schedule.PublishTime,
                        UnpublishDate = schedule.UnpublishTime,
                    }
                    : null,
            }),
        ];
        var result = await publishing.PublishAsync(id, schedules, me.Key);
        return result.Success
            ? Results.Ok()
            : PublishingStatuses.Refused(result.Status, result.Result.InvalidPropertyAliases);
    }

    private static async Task<IResult> UnpublishAsync(
        Guid id,
        UnpublishDocumentRequestModel input,
        IContentPublishingService publishing,
        DocumentAccess access,
        CurrentUser me
    )
    {
        if (
            (
                await access.RefusalAsync(ActionUnpublish.ActionLetter, id)
                ?? await access.CultureRefusalAsync(input.Cultures ?? [])
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        var result = await publishing.UnpublishAsync(id, input.Cultures?.ToHashSet(), me.Key);
        return result.Success ? Results.Ok() : PublishingStatuses.Refused(result.Result);
    }

    // Umbraco has statuses for these, but does not look at the times itself.
    private static IResult? TimeRefusal(PublishDocumentRequestModel input, TimeProvider time)
    {
        var now = time.GetUtcNow();
        foreach (var schedule in input.PublishSchedules.Select(item => item.Schedule).OfType<ScheduleRequestModel>())
        {
            ContentPublishingOperationStatus? wrong = schedule switch
            {
                { PublishTime: { } publish } when publish <= now =>
                    ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture,
                { UnpublishTime: { } unpublish } when unpublish <= now =>
                    ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture,
                { PublishTime: { } publish, UnpublishTime: { } unpublish } when unpublish <= publish =>
                    ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime,
                _ => null,
            };
            if (wrong is { } status)
            {
                return PublishingStatuses.Refused(status);
            }
        }
        return null;
    }
}
