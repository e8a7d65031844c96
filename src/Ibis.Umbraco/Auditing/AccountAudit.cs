using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Auditing;

/// <summary>Writes into the audit who came in, who failed to, and whose password or lock changed.</summary>
/// <remarks>Umbraco's own handler does the same for accounts, groups and permissions that are saved.</remarks>
internal sealed class AccountAudit(IAuditEntryService audit, IBackOfficeUserReader users)
    : INotificationAsyncHandler<UserNotification>
{
    // Types in Umbraco's form, so that whoever reads its audit finds them.
    private static readonly Dictionary<Type, (string Type, string Details)> Events = new()
    {
        [typeof(UserLoginSuccessNotification)] = ("umbraco/user/sign-in/login", "signed in"),
        [typeof(UserLogoutSuccessNotification)] = ("umbraco/user/sign-in/logout", "signed out"),
        [typeof(UserLoginFailedNotification)] = ("umbraco/user/sign-in/failed", "failed to sign in"),
        [typeof(UserLockedNotification)] = ("umbraco/user/sign-in/locked", "locked after too many failures"),
        [typeof(UserUnlockedNotification)] = ("umbraco/user/sign-in/unlocked", "unlocked"),
        [typeof(UserPasswordChangedNotification)] = ("umbraco/user/password/change", "changed the password"),
        [typeof(UserPasswordResetNotification)] = (
            "umbraco/user/password/reset",
            "got a new password from somebody else"
        ),
        [typeof(UserForgotPasswordRequestedNotification)] = (
            "umbraco/user/password/forgot/request",
            "a link for a forgotten password was sent"
        ),
        [typeof(UserForgotPasswordChangedNotification)] = (
            "umbraco/user/password/forgot/change",
            "chose a new password by a link"
        ),
    };

    public async Task HandleAsync(UserNotification notification, CancellationToken cancellationToken)
    {
        var (type, details) = Events[notification.GetType()];
        var (performing, performingText) = Who(notification.PerformingUserId);
        var (affected, affectedText) = Who(notification.AffectedUserId);
        await audit.WriteAsync(
            performing,
            performingText,
            notification.IpAddress,
            notification.DateTimeUtc,
            affected,
            affectedText,
            type,
            details
        );
    }

    // Ids and names, as in Umbraco's own entries; never what was typed into a form.
    private (Guid? Key, string Text) Who(string? id) =>
        int.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && users.GetById(number) is { } user
            ? (user.Key, $"User \"{user.Name}\" <{user.Email}>")
            : (null, "somebody unknown");
}
