using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Users;

/// <param name="IsCurrent">Whether it is the one that asks.</param>
internal sealed record UserSessionModel(
    Guid Id,
    string? IpAddress,
    DateTime SignedIn,
    DateTime LastUsed,
    bool IsCurrent
);

/// <summary>Where somebody is signed in, and ending that. Ours: Umbraco's client does not ask.</summary>
internal static class UserSessionEndpoints
{
    public static void MapUserSessions(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/user/current/sessions").ForSignedIn();
        own.MapGet("/", (SessionList list, CurrentUser me) => list.Of(me.User.Id, me.SessionId));
        own.MapDelete(
            "/{sessionId:guid}",
            (Guid sessionId, SessionList list, CurrentUser me) => list.End(me.User.Id, sessionId)
        );

        var others = api.MapGroup("/user/{id:guid}/sessions").ForSections(Sections.Users);
        others.MapGet("/", ListAsync);
        others.MapDelete("/", EndAllAsync);
        others.MapDelete("/{sessionId:guid}", EndAsync);
    }

    private static async Task<IResult> ListAsync(
        Guid id,
        IUserService users,
        SessionList list,
        UserAccess access,
        CurrentUser me
    ) =>
        await users.GetAsync(id) is not { } user ? UserAnswers.NotFound()
        : await access.RefusalAsync(id) is { } refusal ? refusal
        : Results.Ok(list.Of(user.Id, me.SessionId));

    private static async Task<IResult> EndAllAsync(Guid id, IUserService users, UserAccess access)
    {
        if (await users.GetAsync(id) is not { } user)
        {
            return UserAnswers.NotFound();
        }
        if (await access.RefusalAsync(id) is { } refusal)
        {
            return refusal;
        }
        users.ClearLoginSessions(user.Id);
        return Results.Ok();
    }

    private static async Task<IResult> EndAsync(
        Guid id,
        Guid sessionId,
        IUserService users,
        SessionList list,
        UserAccess access
    ) =>
        await users.GetAsync(id) is not { } user ? UserAnswers.NotFound()
        : await access.RefusalAsync(id) is { } refusal ? refusal
        : list.End(user.Id, sessionId);
}

internal sealed class SessionList(UserSessions sessions, ICoreScopeProvider scopes)
{
    public IEnumerable<UserSessionModel> Of(int userId, Guid current)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return
        [
            .. sessions
                .LiveOf(userId)
                .Select(session => new UserSessionModel(
                    session.Id,
                    session.IpAddress,
                    session.LoggedIn,
                    session.LastValidated,
                    session.Id == current
                )),
        ];
    }

    public IResult End(int userId, Guid sessionId)
    {
        using var scope = scopes.CreateCoreScope();
        var isHers = sessions.LiveOf(userId).Any(session => session.Id == sessionId);
        if (isHers)
        {
            sessions.Clear(sessionId);
        }
        scope.Complete();
        return isHers ? Results.Ok() : Answers.NotFound("The session");
    }
}
