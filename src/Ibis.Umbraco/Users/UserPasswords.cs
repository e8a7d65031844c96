using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.Umbraco.Users;

/// <summary>Passwords of users, hashed as ASP.NET Core Identity does.</summary>
public sealed class UserPasswords(IPasswordHasher<IUser> hasher, TimeProvider time)
{
    /// <summary>How a hash says by which algorithm it was made.</summary>
    internal const string Configuration =
        $$"""{"hashAlgorithm":"{{Constants.Security.AspNetCoreV3PasswordHashAlgorithmName}}"}""";

    private readonly IUser _nobody = new User(new GlobalSettings());
    private readonly string _nobodysHash = hasher.HashPassword(
        new User(new GlobalSettings()),
        Convert.ToHexString(RandomNumberGenerator.GetBytes(32))
    );

    /// <param name="user">Null, and users without a password, take as long as others and are never right.</param>
    public bool Verify(IUser? user, string password)
    {
        if (user?.RawPasswordValue is { Length: > 0 } hash)
        {
            return hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;
        }
        hasher.VerifyHashedPassword(_nobody, _nobodysHash, password);
        return false;
    }

    /// <summary>Puts a hash on the user, without saving her.</summary>
    public void Set(IUser user, string password)
    {
        user.RawPasswordValue = hasher.HashPassword(user, password);
        user.PasswordConfiguration = Configuration;
        user.LastPasswordChangeDate = time.GetUtcNow().UtcDateTime;
    }
}
