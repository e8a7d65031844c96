using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.SignIn;

/// <summary>Begins, renews and ends sessions.</summary>
internal sealed class Sessions(
    SessionCookies cookies,
    SignedInUsers users,
    UserSessions sessions,
    IBackOfficeUserReader reader,
    ICoreScopeProvider scopes,
    IOptionsMonitor<GlobalSettings> settings,
    TimeProvider time
)
{
    /// <summary>How long a session lives without being used: <c>Umbraco:CMS:Global:TimeOut</c>.</summary>
    public TimeSpan Idle => settings.CurrentValue.TimeOut;

    /// <summary>How long an access cookie lives. The client takes the session to be four times as long.</summary>
    public TimeSpan AccessLifetime => Idle / 4;

    /// <summary>Begins a new session of somebody whose password (and second factor) has just been checked.</summary>
    public SessionTicket Begin(HttpContext http, IUser user)
    {
        using var scope = scopes.CreateCoreScope();
        var id = sessions.Create(
            user.Id,
            http.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
            clearStale: true
        );
        scope.Complete();
        var ticket = Ticket(user, id);
        cookies.Write(http, SessionCookie.Login, ticket);
        return ticket;
    }

    /// <summary>Gives the browser the cookies with which it calls the Management API.</summary>
    public bool Open(HttpContext http, Guid sessionId, int userId)
    {
        using var scope = scopes.CreateCoreScope();
        var live = sessions.Validate(userId, sessionId);
        scope.Complete();
        if (!live || reader.GetById(userId) is not { IsApproved: true } user)
        {
            return false;
        }
        var ticket = Ticket(user, sessionId);
        cookies.Write(http, SessionCookie.Access, ticket with { Expires = time.GetUtcNow() + AccessLifetime });
        cookies.Write(http, SessionCookie.Refresh, ticket);
        cookies.Write(http, SessionCookie.Login, ticket);
        return true;
    }

    /// <summary>Gives this browser a new session, after something by which all others have ended.</summary>
    public void Replace(HttpContext http, IUser user)
    {
        var ticket = Begin(http, user);
        Open(http, ticket.SessionId, ticket.UserId);
    }

    /// <summary>The same for a browser that already had them. Two tabs may do so at once: nothing is spent by it.</summary>
    public bool Renew(HttpContext http) =>
        cookies.Read(http, SessionCookie.Refresh) is { } ticket
        && users.Find(ticket) is not null
        && Open(http, ticket.SessionId, ticket.UserId);

    /// <summary>Who has signed in on the sign-in page of this browser.</summary>
    public SessionTicket? SignedIn(HttpContext http) =>
        cookies.Read(http, SessionCookie.Login) is { } ticket && users.Find(ticket) is not null ? ticket : null;

    /// <summary>Ends the session of this browser, everywhere it was copied to.</summary>
    public SessionTicket? End(HttpContext http)
    {
        var ticket = EndFor(http);
        cookies.Delete(http);
        return ticket;
    }

    /// <summary>Ends what the browser had before somebody signed in anew; the login cookie is about to be replaced.</summary>
    public void EndEarlier(HttpContext http)
    {
        EndFor(http);
        cookies.Delete(http, SessionCookie.Access, SessionCookie.Refresh);
    }

    private SessionTicket? EndFor(HttpContext http)
    {
        var ticket =
            cookies.Read(http, SessionCookie.Refresh)
            ?? cookies.Read(http, SessionCookie.Access)
            ?? cookies.Read(http, SessionCookie.Login);
        if (ticket is not null)
        {
            using var scope = scopes.CreateCoreScope();
            sessions.Clear(ticket.SessionId);
            scope.Complete();
        }
        return ticket;
    }

    private SessionTicket Ticket(IUser user, Guid sessionId) =>
        new(user.Key, user.Id, sessionId, SignedInUsers.Stamp(user), time.GetUtcNow() + Idle);
}
