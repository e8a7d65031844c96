using System.Net.Mail;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.SignIn;
using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Users;

/// <summary>Asking somebody in by mail, and what the one who was asked answers.</summary>
internal static class UserInvitations
{
    public static void MapUserInvitations(this IEndpointRouteBuilder api)
    {
        var invitations = api.MapGroup("/user/invite").ForSections(Sections.Users);
        invitations.MapPost("/", InviteAsync).AddEndpointFilter(SayThatMailFailedAsync);
        invitations.MapPost("/resend", ResendAsync).AddEndpointFilter(SayThatMailFailedAsync);
        invitations.MapPost("/verify", VerifyAsync).ForAnyone().DisableAntiforgery();
        invitations.MapPost("/create-password", CreatePasswordAsync).ForAnyone().DisableAntiforgery();
    }

    // The user is not made then: everything that belongs to an invitation is one transaction.
    private static async ValueTask<object?> SayThatMailFailedAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (exception is SmtpException or FormatException)
        {
            return Answers.Problem(
                StatusCodes.Status502BadGateway,
                "The invitation could not be sent",
                "The mail server did not take it, and nobody was invited. Check the address, or ask whoever maintains the site.",
                "CannotInvite"
            );
        }
    }

    private static async Task<IResult> InviteAsync(InviteUserRequestModel model, IUserService users, CurrentUser me)
    {
        var result = await users.InviteAsync(
            me.Key,
            new UserInviteModel
            {
                Id = model.Id,
                Email = model.Email.Trim(),
                UserName = model.UserName.Trim(),
                Name = model.Name.Trim(),
                Message = model.Message,
                UserGroupKeys = model.UserGroupIds.Select(group => group.Id).ToHashSet(),
            }
        );
        return result is { Success: true, Result.InvitedUser: { } user }
            ? Answers.Created(user.Key, $"user/{user.Key}")
            : UserAnswers.Refused(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> ResendAsync(
        ResendInviteUserRequestModel model,
        IUserService users,
        UserAccess access,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync(model.User.Id) is { } refusal)
        {
            return refusal;
        }
        var result = await users.ResendInvitationAsync(
            me.Key,
            new UserResendInviteModel { InvitedUserKey = model.User.Id, Message = model.Message }
        );
        return result.Success ? Results.Ok() : UserAnswers.Refused(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> VerifyAsync(
        VerifyInviteUserRequestModel model,
        HttpContext http,
        IUserService users,
        UserPresentation presentation,
        SignInLimits limits
    )
    {
        if (limits.Attempt(http) is { } wait)
        {
            return UserAnswers.TooMany(http, wait);
        }
        return (await users.VerifyInviteAsync(model.User.Id, model.Token)).Success
            ? Results.Ok(new VerifyInviteUserResponseModel(presentation.PasswordConfiguration()))
            : UserAnswers.DeadLink();
    }

    private static async Task<IResult> CreatePasswordAsync(
        CreateInitialPasswordUserRequestModel model,
        HttpContext http,
        IUserService users,
        PasswordRules rules,
        SignInLimits limits
    )
    {
        if (limits.Attempt(http) is { } wait)
        {
            return UserAnswers.TooMany(http, wait);
        }
        // Umbraco's service enables the user whether or not the password is accepted.
        if (rules.FaultsOf(model.Password).Count > 0)
        {
            return UserAnswers.WeakPassword(rules);
        }
        var result = await users.CreateInitialPasswordAsync(model.User.Id, model.Token, model.Password);
        return result.Success ? Results.Ok() : UserAnswers.DeadLink();
    }
}
