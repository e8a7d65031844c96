using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Umbraco.Users;

/// <summary>Gives a user a new password. All her sessions end by it, and with a link out of a mail also a lock.</summary>
/// <remarks>Umbraco's service has asked before who may do this to whom, and whether a link is still good.</remarks>
internal sealed class PasswordChanger(
    UserPasswords passwords,
    PasswordRules rules,
    IBackOfficeUserStore users,
    IUserRepository repository,
    ICoreScopeProvider scopes,
    IIpResolver addresses
) : IBackOfficePasswordChanger
{
    public async Task<Attempt<PasswordChangedModel?>> ChangeBackOfficePassword(
        ChangeBackOfficeUserPasswordModel model,
        IUser? performingUser
    )
    {
        var user = model.User;
        if (!string.IsNullOrEmpty(model.OldPassword) && !passwords.Verify(user, model.OldPassword))
        {
            return Failed("The present password is not right.", nameof(model.OldPassword));
        }
        if (rules.FaultsOf(model.NewPassword).Count > 0)
        {
            return Failed(rules.Describe(), nameof(model.NewPassword));
        }
        using var scope = scopes.CreateCoreScope();
        passwords.Set(user, model.NewPassword);
        var byLink = !string.IsNullOrEmpty(model.ResetPasswordToken);
        if (byLink)
        {
            user.IsLockedOut = false;
            user.FailedPasswordAttempts = 0;
        }
        if (await users.SaveAsync(user) is var status && status != UserOperationStatus.Success)
        {
            return Failed($"The user could not be saved: {status}.", nameof(model.NewPassword));
        }
        repository.ClearLoginSessions(user.Id);
        scope.Notifications.Publish(News(user, performingUser ?? user, byLink));
        scope.Complete();
        return Attempt.Succeed<PasswordChangedModel?>(new PasswordChangedModel());
    }

    private UserNotification News(IUser user, IUser performing, bool byLink)
    {
        var address = addresses.GetCurrentRequestIpAddress();
        var (affected, by) = (Text(user.Id), Text(performing.Id));
        return byLink ? new UserForgotPasswordChangedNotification(address, affected, by)
            : performing.Key == user.Key ? new UserPasswordChangedNotification(address, affected, by)
            : new UserPasswordResetNotification(address, affected, by);
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static Attempt<PasswordChangedModel?> Failed(string why, string member) =>
        Attempt.Fail<PasswordChangedModel?>(new PasswordChangedModel { Error = new ValidationResult(why, [member]) });
}
