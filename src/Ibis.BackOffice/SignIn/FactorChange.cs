using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.SignIn;

/// <summary>What follows when somebody's second step was set up or removed: links and sessions from before are over.</summary>
internal sealed class FactorChange(IUserService users, Sessions sessions)
{
    public void EndSessions(IUser user)
    {
        user.SecurityStamp = Guid.NewGuid().ToString();
        users.Save(user);
        users.ClearLoginSessions(user.Id);
    }

    /// <summary>The same for one's own: the browser in which it was done goes on.</summary>
    public void EndOtherSessions(HttpContext http, IUser user)
    {
        EndSessions(user);
        sessions.Replace(http, user);
    }
}
