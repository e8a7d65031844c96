using System.Security.Claims;
using System.Text.Encodings.Web;
using Ibis.BackOffice.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Extensions;

namespace Ibis.BackOffice.SignIn;

/// <summary>Who sends a request, by the access cookie of the back office. The name of the scheme is Umbraco's.</summary>
internal sealed class BackOfficeAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SessionCookies cookies,
    SignedInUsers users
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var ticket = cookies.Read(Context, SessionCookie.Access);
        if (ticket is null)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }
        var user = users.Find(ticket);
        if (user is null)
        {
            return Task.FromResult(AuthenticateResult.Fail("The session has ended."));
        }
        Context.Items[typeof(SignedInUser)] = user;
        var identity = new ClaimsIdentity(AccessGate.Scheme);
        identity.AddRequiredClaims(
            user.User.Id.ToInvariantString(),
            user.User.Key,
            user.User.Username,
            user.User.Name ?? user.User.Username,
            user.User.StartContentIds,
            user.User.StartMediaIds,
            user.User.Language ?? "en-US",
            ticket.Stamp,
            user.User.AllowedSections,
            user.User.Groups.Select(group => group.Alias)
        );
        return Task.FromResult(
            AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), AccessGate.Scheme))
        );
    }
}
