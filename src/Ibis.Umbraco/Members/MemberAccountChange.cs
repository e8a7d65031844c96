using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Status = Umbraco.Cms.Core.Services.OperationStatus.MemberEditingOperationStatus;

namespace Ibis.Umbraco.Members;

/// <summary>What an editor does to the account of a member, put on the member without saving her.</summary>
internal sealed class MemberAccountChange(
    MemberPasswords passwords,
    ITwoFactorLoginService factors,
    IExternalLoginWithKeyService logins,
    TimeProvider time
)
{
    public void Begin(IMember member, MemberCreateModel model, IUser user)
    {
        if (model.Key is { } key)
        {
            member.Key = key;
        }
        member.CreatorId = user.Id;
        member.IsApproved = model.IsApproved;
        passwords.Set(member, model.Password);
    }

    /// <returns>Null when it is done.</returns>
    public async Task<Status?> ApplyAsync(IMember member, MemberUpdateModel model, IUser user)
    {
        if (model.NewPassword is { Length: > 0 } password)
        {
            // Who looks after members gives a new one without the old one, as Umbraco's client does.
            if (!string.IsNullOrEmpty(model.OldPassword) && !passwords.Verify(member, model.OldPassword))
            {
                return Status.PasswordChangeFailed;
            }
            passwords.Set(member, password);
        }
        member.Username = model.Username.Trim();
        member.Email = model.Email.Trim();
        // To others all of this was shown as "no", and comes back like that.
        if (!user.HasAccessToSensitiveData())
        {
            return null;
        }
        member.IsApproved = model.IsApproved;
        SetLock(member, model.IsLockedOut);
        // She alone can turn them on.
        if (!model.IsTwoFactorEnabled)
        {
            await factors.DeleteUserLoginsAsync(member.Key);
        }
        return null;
    }

    /// <summary>Takes away what a deleted member could have signed in with.</summary>
    public async Task ForgetAsync(Guid key)
    {
        await factors.DeleteUserLoginsAsync(key);
        logins.DeleteUserLogins(key);
    }

    private void SetLock(IMember member, bool isLocked)
    {
        if (member.IsLockedOut == isLocked)
        {
            return;
        }
        member.IsLockedOut = isLocked;
        if (isLocked)
        {
            member.LastLockoutDate = time.GetUtcNow().UtcDateTime;
        }
        else
        {
            member.FailedPasswordAttempts = 0;
        }
    }
}
