using System.Globalization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.BackOffice.SignIn;

/// <summary>Tells extensions, webhooks and the audit who came, who went and who failed, by Umbraco's notifications.</summary>
internal sealed class SignInNews(ICoreScopeProvider scopes)
{
    public void SignedIn(HttpContext http, IUser user) =>
        Publish(new UserLoginSuccessNotification(Address(http), Id(user), Id(user)));

    public void SignedOut(HttpContext http, int userId) =>
        Publish(new UserLogoutSuccessNotification(Address(http), Text(userId), Text(userId)));

    /// <param name="locked">Whether this failure was the one that locked the account.</param>
    public void Failed(HttpContext http, IUser? user, bool locked)
    {
        var nobody = Text(Constants.Security.UnknownUserId);
        Publish(new UserLoginFailedNotification(Address(http), user is null ? nobody : Id(user), nobody));
        if (user is not null && locked)
        {
            Publish(new UserLockedNotification(Address(http), Id(user), nobody));
        }
    }

    private void Publish(UserNotification news)
    {
        using var scope = scopes.CreateCoreScope();
        scope.Notifications.Publish(news);
        scope.Complete();
    }

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? string.Empty;

    private static string Id(IUser user) => Text(user.Id);

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
