using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Ibis.BackOffice.SignIn;

/// <summary>Checks an address and a password. Whoever fails learns nothing from the answer nor from the time it took.</summary>
internal sealed class PasswordSignIn(
    IBackOfficeUserStore users,
    UserPasswords passwords,
    SignInAttempts attempts,
    SignInNews news,
    IOptionsMonitor<SecuritySettings> settings,
    TimeProvider time
)
{
    /// <returns>The user, or null when the account does not exist, the password is wrong, or the account is disabled, locked or a program's.</returns>
    public async Task<IUser?> CheckAsync(HttpContext http, string userName, string password)
    {
        var begun = time.GetTimestamp();
        var user = await FindAsync(userName);
        var isOpen = attempts.Begin(user?.Id ?? 0);
        // Unknown and closed accounts cost the same work: hashing is what takes the time.
        var isRight = passwords.Verify(user, password);
        if (user is { IsApproved: true, Kind: UserKind.Default } && isOpen && isRight)
        {
            return user;
        }
        news.Failed(http, user, attempts.Fail(user?.Id ?? 0));
        await EvenOutAsync(begun);
        return null;
    }

    private async Task<IUser?> FindAsync(string userName) =>
        await users.GetByUserNameAsync(userName) ?? await users.GetByEmailAsync(userName);

    // What is left of a difference, in a row more or less, drowns in this.
    private async Task EvenOutAsync(long begun)
    {
        var left =
            TimeSpan.FromMilliseconds(settings.CurrentValue.UserMinimumFailedLoginDurationInMilliseconds)
            - time.GetElapsedTime(begun);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, time);
        }
    }
}
