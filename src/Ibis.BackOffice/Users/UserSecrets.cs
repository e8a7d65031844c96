using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Users;

/// <summary>Passwords and second factors of others. Whoever may change them could act as the other, and needs her rights.</summary>
internal static class UserSecrets
{
    public static void MapUserSecrets(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/user/{id:guid}").ForSections(Sections.Users);
        users.MapPost("/change-password", ChangePasswordAsync);
        users.MapPost("/reset-password", ResetPasswordAsync);
        users.MapGet("/2fa", TwoFactorAsync);
        users.MapDelete("/2fa/{providerName}", RemoveTwoFactorAsync);
    }

    private static async Task<IResult> ChangePasswordAsync(
        Guid id,
        ChangePasswordUserRequestModel model,
        IUserService users,
        UserAccess access,
        CurrentUser me
    )
    {
        if (await access.TakeoverRefusalAsync(id) is { } refusal)
        {
            return refusal;
        }
        // Her own she changes in her profile, where the present one is asked for.
        if (id == me.Key)
        {
            return UserAnswers.Refused(UserOperationStatus.SelfOldPasswordRequired);
        }
        var result = await users.ChangePasswordAsync(
            me.Key,
            new ChangeUserPasswordModel { UserKey = id, NewPassword = model.NewPassword }
        );
        return result.Success ? Results.Ok() : UserAnswers.Refused(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> ResetPasswordAsync(
        Guid id,
        IUserService users,
        UserAccess access,
        CurrentUser me
    )
    {
        if (await access.TakeoverRefusalAsync(id) is { } refusal)
        {
            return refusal;
        }
        var result = await users.ResetPasswordAsync(me.Key, id);
        return result.Success
            ? Results.Ok(new ResetPasswordUserResponseModel(result.Result.ResetPassword))
            : UserAnswers.Refused(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> TwoFactorAsync(Guid id, IUserTwoFactorLoginService factors, UserAccess access)
    {
        if (await access.RefusalAsync(id) is { } refusal)
        {
            return refusal;
        }
        var result = await factors.GetProviderNamesAsync(id);
        return result.Success ? Results.Ok(result.Result) : TwoFactorAnswers.Refused(result.Status);
    }

    private static async Task<IResult> RemoveTwoFactorAsync(
        Guid id,
        string providerName,
        IUserTwoFactorLoginService factors,
        IUserService users,
        FactorChange change,
        UserAccess access
    )
    {
        if (await access.TakeoverRefusalAsync(id) is { } refusal)
        {
            return refusal;
        }
        var result = await factors.DisableAsync(id, providerName);
        if (!result.Success)
        {
            return TwoFactorAnswers.Refused(result.Result);
        }
        if (await users.GetAsync(id) is { } user)
        {
            change.EndSessions(user);
        }
        return Results.Ok();
    }
}

internal static class TwoFactorAnswers
{
    public static IResult Refused(TwoFactorOperationStatus status) =>
        status switch
        {
            TwoFactorOperationStatus.UserNotFound => UserAnswers.NotFound(),
            TwoFactorOperationStatus.ProviderNameNotFound => Answers.NotFound("The second step"),
            TwoFactorOperationStatus.ProviderAlreadySetup => Answers.Refused(
                status,
                "This is set up already",
                "Remove the second step first, then set it up anew."
            ),
            _ => Answers.Refused(
                status,
                "This code did not work",
                "Type the six digits that the app shows now. Each code is good once; wait for the next one."
            ),
        };
}
