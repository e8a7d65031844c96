using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.SignIn.TwoFactor;

/// <summary>The second step of a sign-in: the code of an authenticator app. Wrong codes count as wrong passwords do.</summary>
internal sealed class CodeSignIn(
    ITwoFactorLoginService factors,
    IEnumerable<ITwoFactorProvider> providers,
    SessionCookies cookies,
    IBackOfficeUserReader users,
    SignInAttempts attempts,
    SignInNews news,
    ICoreScopeProvider scopes,
    TimeProvider time
)
{
    // Long enough to find the telephone.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public Task<bool> IsNeededAsync(IUser user) => factors.IsTwoFactorEnabledAsync(user.Key);

    /// <summary>Remembers in the browser whose password was right. That alone opens nothing.</summary>
    public void Begin(HttpContext http, IUser user) =>
        cookies.Write(
            http,
            SessionCookie.HalfWay,
            new SessionTicket(user.Key, user.Id, Guid.Empty, SignedInUsers.Stamp(user), time.GetUtcNow() + Patience)
        );

    /// <summary>Whose password was right, a moment ago and in this browser.</summary>
    public IUser? HalfWay(HttpContext http) =>
        cookies.Read(http, SessionCookie.HalfWay) is { } ticket
        && users.GetByKey(ticket.UserKey) is { IsApproved: true } user
        && SignedInUsers.Stamp(user) == ticket.Stamp
            ? user
            : null;

    public async Task<bool> CheckAsync(HttpContext http, IUser user, string code)
    {
        if (attempts.Begin(user.Id) && await IsRightAsync(user, code))
        {
            cookies.Delete(http, SessionCookie.HalfWay);
            return true;
        }
        news.Failed(http, user, attempts.Fail(user.Id));
        return false;
    }

    private async Task<bool> IsRightAsync(IUser user, string code)
    {
        foreach (var name in await factors.GetEnabledTwoFactorProviderNamesAsync(user.Key))
        {
            var secret = await factors.GetSecretForUserAndProviderAsync(user.Key, name);
            using var scope = scopes.CreateCoreScope();
            var isRight =
                secret is not null
                && providers.FirstOrDefault(provider => provider.ProviderName == name) is { } provider
                && provider.ValidateTwoFactorPIN(secret, code);
            scope.Complete();
            if (isRight)
            {
                return true;
            }
        }
        return false;
    }
}
