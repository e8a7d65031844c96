using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Ibis.Umbraco.Members;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;
using Status = Umbraco.Cms.Core.Services.OperationStatus.MemberEditingOperationStatus;

namespace Ibis.BackOffice.Members;

/// <summary>What was refused about a member, said for people.</summary>
internal sealed class MemberStatuses(MemberPasswords passwords)
{
    public static IResult NotFound() => Answers.NotFound("The member");

    public static IResult Refused(ContentEditingOperationStatus status) =>
        status == ContentEditingOperationStatus.NotAllowed
            ? Answers.Refused(
                status,
                "Some of these fields are hidden from you",
                "They hold sensitive data, which your groups may not see or change. Ask an administrator.",
                StatusCodes.Status403Forbidden
            )
            : DocumentStatuses.Refused(status, MembersFeature.Word);

    public IResult Refused(MemberEditingStatus status) =>
        status.MemberEditingOperationStatus == Status.Success
            ? Refused(status.ContentEditingOperationStatus)
            : Refused(status.MemberEditingOperationStatus);

    public IResult Refused(Status status) =>
        status switch
        {
            Status.MemberNotFound => NotFound(),
            Status.MemberTypeNotFound => Answers.NotFound("The member type"),
            Status.InvalidName => Said(status, "The member has no name", "Enter a name, then save again."),
            Status.InvalidUsername => OfField(
                status,
                "username",
                "This is no user name",
                "Use letters without accents, digits and - . _ @ + only, and at most 254 of them."
            ),
            Status.DuplicateUsername => OfField(
                status,
                "username",
                "This user name is taken",
                "Another member has it. Choose another one.",
                "#member_duplicateMemberLogin"
            ),
            Status.InvalidEmail => OfField(
                status,
                "email",
                "This is no e-mail address",
                "Give one like name@example.org.",
                "#validation_invalidEmail"
            ),
            Status.DuplicateEmail => OfField(
                status,
                "email",
                "This e-mail address is taken",
                "Another member has it. Give another address, or change that member."
            ),
            Status.InvalidPassword => OfField(
                status,
                "password",
                "The password was not accepted",
                passwords.Rules.Describe()
            ),
            Status.PasswordChangeFailed => Said(
                status,
                "The present password is not right",
                "Give the one that the member has now, or leave it out."
            ),
            Status.RoleAssignmentFailed => Said(
                status,
                "A group was not found",
                "One of the groups has been deleted. Reload and choose again."
            ),
            Status.UnlockFailed or Status.DisableTwoFactorFailed => Said(
                status,
                "The account could not be changed",
                "It was changed by somebody else at the same moment. Reload and try again."
            ),
            Status.CancelledByNotificationHandler => Said(
                status,
                "An extension has stopped this",
                "A notification handler of this site cancelled the change. Ask whoever maintains the site."
            ),
            _ => Said(
                status,
                "The member could not be changed",
                "Something went wrong that Umbraco does not name; the site's log says more. Reload and try again."
            ),
        };

    private static IResult Said(Status status, string title, string detail) => Answers.Refused(status, title, detail);

    // The client marks the fields of the account as if they were properties.
    private static IResult OfField(Status status, string alias, string title, string detail, string? shown = null) =>
        Answers.Invalid(
            title,
            detail,
            status.ToString(),
            new Dictionary<string, string[]> { [DocumentInput.PathOf(alias)] = [shown ?? detail] }
        );
}
