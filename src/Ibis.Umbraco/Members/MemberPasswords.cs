using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Members;

/// <summary>Passwords of members, hashed as ASP.NET Core Identity does.</summary>
public sealed class MemberPasswords(
    IPasswordHasher<IMember> hasher,
    IOptionsMonitor<MemberPasswordConfigurationSettings> settings,
    TimeProvider time
)
{
    /// <summary>What a password has to be like: section <c>Umbraco:CMS:Security:MemberPassword</c>.</summary>
    public PasswordRules Rules { get; } = new(() => settings.CurrentValue);

    /// <param name="member">One without a password is never right.</param>
    public bool Verify(IMember member, string password) =>
        member.RawPasswordValue is { Length: > 0 } hash
        && hasher.VerifyHashedPassword(member, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Puts a hash on the member, without saving her.</summary>
    public void Set(IMember member, string password)
    {
        member.RawPasswordValue = hasher.HashPassword(member, password);
        member.PasswordConfiguration = UserPasswords.Configuration;
        member.LastPasswordChangeDate = time.GetUtcNow().UtcDateTime;
    }
}
