using System.ComponentModel.DataAnnotations;
using Ibis.BackOffice.Api;
using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Users;

/// <summary>What Umbraco's user service refused, said for people.</summary>
internal static class UserAnswers
{
    public static IResult NotFound() => Answers.NotFound("The user");

    /// <summary>One answer for every way in which a link can be bad, whether or not there is such a user.</summary>
    public static IResult DeadLink() => Refused(UserOperationStatus.InvalidInviteToken);

    public static IResult WeakPassword(PasswordRules rules) =>
        Answers.Problem(
            StatusCodes.Status400BadRequest,
            "The password was not accepted",
            rules.Describe(),
            "InvalidPassword"
        );

    public static IResult Of(UserOperationStatus status) =>
        status == UserOperationStatus.Success ? Results.Ok() : Refused(status);

    public static IResult TooMany(HttpContext http, string secondsToWait)
    {
        http.Response.Headers.RetryAfter = secondsToWait;
        return Answers.Problem(
            StatusCodes.Status429TooManyRequests,
            "Too many attempts",
            $"Too many passwords or codes came from your network. Try again in {secondsToWait} seconds.",
            "TooManyAttempts"
        );
    }

    /// <param name="error">What the host added, for example which rule a password breaks.</param>
    public static IResult Refused(UserOperationStatus status, ValidationResult? error = null) =>
        status switch
        {
            UserOperationStatus.UserNotFound or UserOperationStatus.MissingUser => NotFound(),
            UserOperationStatus.Unauthorized or UserOperationStatus.Forbidden => Answers.Refused(
                status,
                "This goes beyond your own rights",
                "You can give others only groups that you are in yourself, and only administrators change administrators.",
                StatusCodes.Status403Forbidden
            ),
            _ when error?.ErrorMessage is { Length: > 0 } message => Answers.Refused(
                status,
                "This was not accepted",
                message
            ),
            _ => Said(status),
        };

    private static IResult Said(UserOperationStatus status)
    {
        var (title, detail) = Sentences(status);
        return Answers.Refused(status, title, detail);
    }

    private static (string Title, string Detail) Sentences(UserOperationStatus status) =>
        status switch
        {
            UserOperationStatus.NoUserGroup => (
                "A group is missing",
                "Every user is in at least one group. Choose one."
            ),
            UserOperationStatus.MissingUserGroup => (
                "A group was not found",
                "One of the groups has been deleted. Reload and choose again."
            ),
            UserOperationStatus.AdminUserGroupMustNotBeEmpty => (
                "Somebody has to stay administrator",
                "This is the last administrator. Make somebody else one first."
            ),
            UserOperationStatus.UserNameIsNotEmail => (
                "User name and e-mail address differ",
                "On this site people sign in with their e-mail address: give the same for both."
            ),
            UserOperationStatus.InvalidUserName => (
                "The user name has characters that are not allowed",
                "Use letters without accents, digits and - . _ @ + only."
            ),
            UserOperationStatus.DuplicateUserName => (
                "This user name is taken",
                "Another user has it. Choose another one."
            ),
            UserOperationStatus.DuplicateEmail => (
                "This e-mail address is taken",
                "Another user has it. Give another address, or change that user."
            ),
            UserOperationStatus.DuplicateId => ("This id is taken", "Reload and create the user again."),
            UserOperationStatus.InvalidEmail => ("This is no e-mail address", "Give one like name@example.org."),
            UserOperationStatus.EmailCannotBeChanged => (
                "The e-mail address stays",
                "People sign in elsewhere here; their address comes from there."
            ),
            UserOperationStatus.InvalidIsoCode => (
                "This is not the code of a language",
                "Choose a language from the list."
            ),
            UserOperationStatus.CancelledByNotification => (
                "An extension has stopped this",
                "A notification handler of this site cancelled the change. Ask whoever maintains the site."
            ),
            UserOperationStatus.AvatarFileNotFound => ("The picture was not found", "Upload it again."),
            UserOperationStatus.InvalidAvatar => ("This is not a picture", "Upload a JPEG, PNG, GIF or WebP file."),
            UserOperationStatus.CannotInvite or UserOperationStatus.CannotPasswordReset => (
                "This site sends no mail",
                "Whoever maintains the site has to set Umbraco:CMS:Global:Smtp. Until then create the user with a password."
            ),
            UserOperationStatus.ApplicationUrlNotConfigured => (
                "The address of this site is not set",
                "Links in mails need Umbraco:CMS:WebRouting:UmbracoApplicationUrl. Ask whoever maintains the site."
            ),
            UserOperationStatus.NotInInviteState => (
                "This user is not waiting for an invitation",
                "She has accepted it already, or was created without one."
            ),
            UserOperationStatus.InvalidInviteToken or UserOperationStatus.InvalidPasswordResetToken => (
                "This link is no longer good",
                "It was used, replaced by a newer one, or is too old. Ask for a new one."
            ),
            UserOperationStatus.SelfOldPasswordRequired => (
                "The present password is missing",
                "To change your own password, give the one that you have now."
            ),
            UserOperationStatus.SelfPasswordResetNotAllowed => (
                "You cannot reset your own password",
                "Change it in your own profile instead."
            ),
            UserOperationStatus.CannotDisableSelf or UserOperationStatus.CannotDeleteSelf => (
                "You cannot shut yourself out",
                "Ask another administrator."
            ),
            UserOperationStatus.CannotDisableInvitedUser => (
                "This user has not accepted the invitation yet",
                "Delete her instead of disabling her."
            ),
            UserOperationStatus.CannotDelete or UserOperationStatus.CannotDeleteUserWithLoginHistory => (
                "This user cannot be deleted",
                "She has worked here, and what she did keeps her name. Disable her instead."
            ),
            UserOperationStatus.InvalidUserType => (
                "This is the account of a program",
                "It has client credentials and no password."
            ),
            UserOperationStatus.ContentStartNodeNotFound
            or UserOperationStatus.MediaStartNodeNotFound
            or UserOperationStatus.ElementStartNodeNotFound
            or UserOperationStatus.ContentNodeNotFound
            or UserOperationStatus.MediaNodeNotFound
            or UserOperationStatus.ElementNodeNotFound
            or UserOperationStatus.NodeNotFound => (
                "A node was not found",
                "It has been deleted since the page was opened. Reload and choose again."
            ),
            _ => ("The user could not be changed", $"Umbraco answered {status}. Check what you filled in."),
        };
}
