using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Access;

/// <summary>The user of the session, and the session.</summary>
internal sealed record SignedInUser(IUser User, Guid SessionId);

/// <summary>Who sends this request. Endpoints take it as a parameter; it exists wherever <see cref="AccessGate"/> let somebody through.</summary>
internal sealed class CurrentUser(IHttpContextAccessor http)
{
    private SignedInUser SignedIn =>
        CurrentSession.Of(http.HttpContext)
        ?? throw new InvalidOperationException("Nobody is signed in here: the endpoint's access rule is missing.");

    public IUser User => SignedIn.User;

    public Guid Key => SignedIn.User.Key;

    public Guid SessionId => SignedIn.SessionId;
}

internal static class CurrentSession
{
    public static SignedInUser? Of(HttpContext? http) => http?.Items[typeof(SignedInUser)] as SignedInUser;
}

/// <summary>The same, as Umbraco's services and packages ask for it.</summary>
internal sealed class RequestBackOfficeSecurity(IHttpContextAccessor http) : IBackOfficeSecurity
{
    public IUser? CurrentUser => CurrentSession.Of(http.HttpContext)?.User;

    public bool IsAuthenticated() => CurrentUser is not null;

    public bool UserHasSectionAccess(string section, IUser user) => user.HasSectionAccess(section);
}
