using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.UserGroups;

/// <summary>What Umbraco's group service refused, said for people.</summary>
internal static class UserGroupAnswers
{
    public static IResult NotFound() => Answers.NotFound("The user group");

    public static IResult Of(Attempt<UserGroupOperationStatus> attempt) =>
        attempt.Success ? Results.Ok() : Refused(attempt.Result);

    public static IResult Refused(UserGroupOperationStatus status) =>
        status switch
        {
            UserGroupOperationStatus.NotFound => NotFound(),
            UserGroupOperationStatus.UserNotFound or UserGroupOperationStatus.MissingUser => Answers.NotFound(
                "One of the users"
            ),
            UserGroupOperationStatus.Unauthorized => Answers.Refused(
                status,
                "This goes beyond your own rights",
                "You can give others only groups, sections and start nodes that you have yourself.",
                StatusCodes.Status403Forbidden
            ),
            _ => Said(status),
        };

    private static IResult Said(UserGroupOperationStatus status)
    {
        var (title, detail) = Sentences(status);
        return Answers.Refused(status, title, detail);
    }

    private static (string Title, string Detail) Sentences(UserGroupOperationStatus status) =>
        status switch
        {
            UserGroupOperationStatus.AlreadyExists => ("This group exists already", "Reload, and change it instead."),
            UserGroupOperationStatus.DuplicateAlias => (
                "This alias is taken",
                "Another group has it. Choose another alias."
            ),
            UserGroupOperationStatus.MissingName => ("The name is missing", "Give the group a name."),
            UserGroupOperationStatus.NameTooLong => ("The name is too long", "It has at most 200 characters."),
            UserGroupOperationStatus.AliasTooLong => ("The alias is too long", "It has at most 200 characters."),
            UserGroupOperationStatus.CanNotDeleteIsSystemUserGroup => (
                "This group stays",
                "The site itself needs it. Take people or sections out of it instead."
            ),
            UserGroupOperationStatus.CanNotUpdateAliasIsSystemUserGroup => (
                "This alias stays",
                "The site itself finds the group by it. The name can be changed."
            ),
            UserGroupOperationStatus.AdminGroupCannotBeEmpty => (
                "Somebody has to stay administrator",
                "These are the last administrators. Make somebody else one first."
            ),
            UserGroupOperationStatus.UserNotInGroup => (
                "Somebody is not in this group",
                "Her membership has been changed since the page was opened. Reload and try again."
            ),
            UserGroupOperationStatus.LanguageNotFound => (
                "A language was not found",
                "It has been deleted since the page was opened. Reload and choose again."
            ),
            UserGroupOperationStatus.DocumentStartNodeKeyNotFound
            or UserGroupOperationStatus.MediaStartNodeKeyNotFound
            or UserGroupOperationStatus.ElementStartNodeKeyNotFound
            or UserGroupOperationStatus.DocumentPermissionKeyNotFound
            or UserGroupOperationStatus.DocumentTypePermissionKeyNotFound => (
                "A node was not found",
                "A start node, or something that has permissions of its own, has been deleted. Reload and choose again."
            ),
            UserGroupOperationStatus.CancelledByNotification => (
                "An extension has stopped this",
                "A notification handler of this site cancelled the change. Ask whoever maintains the site."
            ),
            _ => ("The group could not be changed", $"Umbraco answered {status}. Check what you filled in."),
        };
}
