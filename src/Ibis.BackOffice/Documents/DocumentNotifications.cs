using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

/// <param name="ActionId">The verb, as <c>Umb.Document.Publish</c>.</param>
internal sealed record DocumentNotificationResponseModel(string ActionId, string Alias, bool Subscribed);

internal sealed record UpdateDocumentNotificationsRequestModel(IReadOnlyList<string> SubscribedActionIds);

/// <summary>Of which changes to a document the current user wants to hear.</summary>
internal static class DocumentNotifications
{
    public static void MapDocumentNotifications(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/document/{id:guid}/notifications").ForSections(Sections.Content);
        notifications.MapGet("", GetAsync);
        notifications.MapPut("", UpdateAsync);
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        DocumentAccess access,
        IEntityService entities,
        INotificationService notifications,
        ActionCollection actions,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync(ActionNotify.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        if (entities.Get(id, UmbracoObjectTypes.Document) is not { } document)
        {
            return DocumentReading.NotFound();
        }
        var subscribed = (notifications.GetUserNotifications(me.User) ?? [])
            .Where(notification => notification.EntityId == document.Id)
            .Select(notification => notification.Action)
            .ToHashSet();
        return Results.Ok(
            Offered(actions)
                .Select(action => new DocumentNotificationResponseModel(
                    action.Letter,
                    action.Alias,
                    subscribed.Contains(action.Letter)
                ))
        );
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UpdateDocumentNotificationsRequestModel input,
        DocumentAccess access,
        IContentService contents,
        INotificationService notifications,
        ActionCollection actions,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync(ActionNotify.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        if (contents.GetById(id) is not { } document)
        {
            return DocumentReading.NotFound();
        }
        var unknown = input.SubscribedActionIds.Except(Offered(actions).Select(action => action.Letter)).ToList();
        if (unknown.Count > 0)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "Of this there are no notifications",
                $"Choose from the list; it does not have {string.Join(", ", unknown)}.",
                "NotFound"
            );
        }
        notifications.SetNotifications(me.User, document, [.. input.SubscribedActionIds.Distinct()]);
        return Results.Ok();
    }

    private static IEnumerable<IAction> Offered(ActionCollection actions) =>
        actions.Where(action => action.ShowInNotifier);
}
