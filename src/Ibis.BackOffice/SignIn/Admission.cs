using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.SignIn;

/// <summary>Lets somebody in who has shown everything that her account demands.</summary>
internal sealed class Admission(
    Sessions sessions,
    SignInAttempts attempts,
    SignInNews news,
    IUserService users,
    IOptionsMonitor<SecuritySettings> settings
)
{
    public void Admit(HttpContext http, IUser user)
    {
        attempts.Succeed(user.Id);
        // The session that this browser had is over, whoever's it was: a new one has a new id.
        sessions.EndEarlier(http);
        if (!settings.CurrentValue.GetUserAllowConcurrentLogins())
        {
            users.ClearLoginSessions(user.Id);
        }
        sessions.Begin(http, user);
        news.SignedIn(http, user);
    }
}
