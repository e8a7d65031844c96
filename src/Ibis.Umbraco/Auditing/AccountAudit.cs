using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Auditing;

/// <summary>Writes into the audit who came in, who failed to, and whose password or lock changed.</summary>
/// <remarks>Umbraco's own handler does the same for accounts, groups and permissions that are saved.</remarks>
internal sealed class AccountAudit(IAuditEntryService audit, IBackOfficeUserReader users)
    : INotificationAsyncHandler<UserLoginSuccessNotification>,
        INotificationAsyncHandler<UserLogoutSuccessNotification>,
        INotificationAsyncHandler<UserLoginFailedNotification>,
        INotificationAsyncHandler<UserLockedNotification>,
        INotificationAsyncHandler<UserUnlockedNotification>,
        INotificationAsyncHandler<UserPasswordChangedNotification>,
        INotificationAsyncHandler<UserPasswordResetNotification>,
        INotificationAsyncHandler<UserForgotPasswordRequestedNotification>,
        INotificationAsyncHandler<UserForgotPasswordChangedNotification>
{
    public Task HandleAsync(UserLoginSuccessNotification news, CancellationToken cancellationToken) =>
        WriteAsync(news, "umbraco/user/sign-in/login", "signed in");

    public Task HandleAsync(UserLogoutSuccessNotification news, CancellationToken cancellationToken) =>
        WriteAsync(news, "umbraco/user/sign-in/logout", "signed out");

    public Task HandleAsync(UserLoginFailedNotification news, CancellationToken cancellationToken) =>
        WriteAsync(news, "umbraco/user/sign-in/failed", "failed to sign in");

    public Task HandleAsync(UserLockedNotification news, CancellationToken cancellationToken) =>
        WriteAsync(news, "umbraco/user/sign-in/locked", "locked after too many failures");

    public Task HandleAsync(UserUnlockedNotification news, CancellationToken cancellationToken) =>
        WriteAsync(news, "umbraco/user/sign-in/unlocked", "unlocked");

    public Task HandleAsync(UserPasswordChangedNotification news, CancellationToken cancellationToken) =>
        WriteAsync(news, "umbraco/user/password/change", "changed the password");

    public Task HandleAsync(UserPasswordResetNotification news, CancellationToken cancellationToken) =>
        WriteAsync(news, "umbraco/user/password/reset", "got a new password from somebody else");

    public Task HandleAsync(UserForgotPasswordRequestedNotification news, CancellationToken cancellationToken) =>
        WriteAsync(news, "umbraco/user/password/forgot/request", "a link for a forgotten password was sent");

    public Task HandleAsync(UserForgotPasswordChangedNotification news, CancellationToken cancellationToken) =>
        WriteAsync(news, "umbraco/user/password/forgot/change", "chose a new password by a link");

    private async Task WriteAsync(UserNotification news, string type, string details)
    {
        var (performing, performingText) = Who(news.PerformingUserId);
        var (affected, affectedText) = Who(news.AffectedUserId);
        await audit.WriteAsync(
            performing,
            performingText,
            news.IpAddress,
            news.DateTimeUtc,
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
