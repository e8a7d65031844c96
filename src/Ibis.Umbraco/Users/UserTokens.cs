using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.Umbraco.Users;

/// <summary>What a link in a mail is good for.</summary>
public enum UserTokenPurpose
{
    ResetPassword,
    AcceptInvitation,
}

/// <summary>Proofs that somebody reads the mail of a user. Sealed, and good only for this user, this purpose and a time; once,
/// because the user's security stamp is part of them and changes with the password that they lead to.</summary>
public sealed class UserTokens(
    IDataProtectionProvider protection,
    IOptionsMonitor<SecuritySettings> settings,
    TimeProvider time
)
{
    public TimeSpan Lifetime(UserTokenPurpose purpose) =>
        purpose == UserTokenPurpose.AcceptInvitation
            ? settings.CurrentValue.UserInviteEmailExpiry
            : settings.CurrentValue.PasswordResetEmailExpiry;

    public string Make(IUser user, UserTokenPurpose purpose)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write(time.GetUtcNow().Add(Lifetime(purpose)).UtcTicks);
            writer.Write(user.Key.ToByteArray());
            writer.Write(user.SecurityStamp ?? string.Empty);
        }
        return WebEncoders.Base64UrlEncode(Protector(purpose).Protect(bytes.ToArray()));
    }

    public bool IsGood(IUser user, UserTokenPurpose purpose, string token)
    {
        try
        {
            using var reader = new BinaryReader(
                new MemoryStream(Protector(purpose).Unprotect(WebEncoders.Base64UrlDecode(token)))
            );
            return reader.ReadInt64() > time.GetUtcNow().UtcTicks
                && new Guid(reader.ReadBytes(16)) == user.Key
                && reader.ReadString() == (user.SecurityStamp ?? string.Empty);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private IDataProtector Protector(UserTokenPurpose purpose) =>
        protection.CreateProtector("Ibis.Umbraco.Users.Tokens", purpose.ToString());
}
