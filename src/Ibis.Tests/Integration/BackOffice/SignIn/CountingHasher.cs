using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.Tests.Integration.BackOffice.SignIn;

/// <summary>Counts how often a password is checked.</summary>
internal sealed class CountingHasher : IPasswordHasher<IUser>
{
    private readonly PasswordHasher<IUser> _hasher = new();
    private int _checks;

    public int Checks => _checks;

    public string HashPassword(IUser user, string password) => _hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(IUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _checks);
        return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
