using Ibis.BackOffice.Access;
using Ibis.Umbraco.Users;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.SignIn;

/// <summary>Finds the user of a ticket, unless since it was given the session was ended, the user disabled, or her password or
/// second factor changed.</summary>
/// <remarks>A lock does not end sessions: anybody who knows her address can cause one by guessing.</remarks>
internal sealed class SignedInUsers(UserSessions sessions, ICoreScopeProvider scopes)
{
    public SignedInUser? Find(SessionTicket ticket)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return
            sessions.UserOf(ticket.SessionId, ticket.UserKey) is { IsApproved: true } user
            && Stamp(user) == ticket.Stamp
            ? new SignedInUser(user, ticket.SessionId)
            : null;
    }

    /// <summary>Never null, also for users that were made before they had one.</summary>
    public static string Stamp(IUser user) => user.SecurityStamp ?? string.Empty;
}
