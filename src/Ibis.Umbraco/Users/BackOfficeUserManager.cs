using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Umbraco.Users;

/// <summary>What Umbraco's user service leaves to the host: making accounts, passwords and proofs.</summary>
internal sealed class BackOfficeUserManager(
    IBackOfficeUserStore users,
    UserPasswords passwords,
    UserTokens tokens,
    IExternalLoginWithKeyService logins,
    ICoreScopeProvider scopes,
    IIpResolver addresses,
    IOptionsMonitor<GlobalSettings> settings,
    IOptionsMonitor<UserPasswordConfigurationSettings> rules
) : ICoreBackOfficeUserManager
{
    public async Task<IdentityCreationResult> CreateAsync(UserCreateModel createModel)
    {
        // A program that acts as a user signs in with client credentials, never with a password.
        var password = createModel.Kind == UserKind.Api ? null : GeneratePassword();
        return await MakeAsync(createModel, password);
    }

    public Task<IdentityCreationResult> CreateForInvite(UserCreateModel createModel) => MakeAsync(createModel, null);

    public Task<Attempt<string, UserOperationStatus>> GenerateEmailConfirmationTokenAsync(IUser user) =>
        TokenAsync(user, UserTokenPurpose.AcceptInvitation);

    public Task<Attempt<string, UserOperationStatus>> GeneratePasswordResetTokenAsync(IUser user) =>
        TokenAsync(user, UserTokenPurpose.ResetPassword);

    public Task<bool> IsEmailConfirmationTokenValidAsync(IUser user, string token) =>
        Task.FromResult(
            user.UserState == UserState.Invited && tokens.IsGood(user, UserTokenPurpose.AcceptInvitation, token)
        );

    public Task<bool> IsResetPasswordTokenValidAsync(IUser user, string token) =>
        Task.FromResult(user.IsApproved && tokens.IsGood(user, UserTokenPurpose.ResetPassword, token));

    public async Task<Attempt<UserUnlockResult, UserOperationStatus>> UnlockUser(IUser user)
    {
        using var scope = scopes.CreateCoreScope();
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        var status = await users.SaveAsync(user);
        if (status != UserOperationStatus.Success)
        {
            return Attempt.FailWithStatus(
                status,
                new UserUnlockResult { Error = new ValidationResult($"{user.Name} could not be saved.") }
            );
        }
        var id = Text(user.Id);
        scope.Notifications.Publish(new UserUnlockedNotification(addresses.GetCurrentRequestIpAddress(), id, id));
        scope.Complete();
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new UserUnlockResult());
    }

    public Task<Attempt<ICollection<IIdentityUserLogin>, UserOperationStatus>> GetLoginsAsync(IUser user) =>
        Task.FromResult(
            Attempt.SucceedWithStatus<ICollection<IIdentityUserLogin>, UserOperationStatus>(
                UserOperationStatus.Success,
                [.. logins.GetExternalLogins(user.Key)]
            )
        );

    public void NotifyForgotPasswordRequested(IPrincipal user, string toString)
    {
        using var scope = scopes.CreateCoreScope();
        var performing = (user as ClaimsPrincipal)?.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? toString;
        scope.Notifications.Publish(
            new UserForgotPasswordRequestedNotification(addresses.GetCurrentRequestIpAddress(), toString, performing)
        );
        scope.Complete();
    }

    public string GeneratePassword() => new PasswordGenerator(rules.CurrentValue).GeneratePassword();

    private async Task<IdentityCreationResult> MakeAsync(UserCreateModel model, string? password)
    {
        var user = new User(settings.CurrentValue)
        {
            Name = model.Name,
            Email = model.Email,
            Username = model.UserName,
            RawPasswordValue = string.Empty,
            Kind = model.Kind,
            Language = settings.CurrentValue.DefaultUILanguage,
            IsApproved = false,
        };
        if (model.Id is { } key)
        {
            user.Key = key;
        }
        if (password is not null)
        {
            passwords.Set(user, password);
        }
        return await users.SaveAsync(user) switch
        {
            UserOperationStatus.Success => new IdentityCreationResult { Succeded = true, InitialPassword = password },
            UserOperationStatus.CancelledByNotification => IdentityCreationResult.Cancel(),
            var status => IdentityCreationResult.Fail($"{model.Name} could not be saved: {status}."),
        };
    }

    private Task<Attempt<string, UserOperationStatus>> TokenAsync(IUser user, UserTokenPurpose purpose) =>
        Task.FromResult(Attempt.SucceedWithStatus(UserOperationStatus.Success, tokens.Make(user, purpose)));

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
