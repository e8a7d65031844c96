using Ibis.BackOffice.Access;
using Ibis.BackOffice.SignIn;
using Ibis.BackOffice.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.OwnAccount;

internal sealed record EnableTwoFactorRequestModel(string Code, string Secret);

/// <summary>One's own second step at sign-in. Every other session ends when it changes.</summary>
internal static class OwnTwoFactor
{
    public static void MapOwnTwoFactor(this IEndpointRouteBuilder own)
    {
        var factors = own.MapGroup("/2fa");
        factors.MapGet("/", ListAsync);
        factors.MapGet("/{providerName}", SetupAsync);
        factors.MapPost("/{providerName}", EnableAsync);
        factors.MapDelete("/{providerName}", DisableAsync);
    }

    private static async Task<IResult> ListAsync(IUserTwoFactorLoginService factors, CurrentUser me)
    {
        var result = await factors.GetProviderNamesAsync(me.Key);
        return result.Success ? Results.Ok(result.Result) : TwoFactorAnswers.Refused(result.Status);
    }

    private static async Task<IResult> SetupAsync(
        string providerName,
        IUserTwoFactorLoginService factors,
        CurrentUser me
    )
    {
        var result = await factors.GetSetupInfoAsync(me.Key, providerName);
        return result.Success ? Results.Ok((object)result.Result) : TwoFactorAnswers.Refused(result.Status);
    }

    private static async Task<IResult> EnableAsync(
        string providerName,
        EnableTwoFactorRequestModel model,
        HttpContext http,
        IUserTwoFactorLoginService factors,
        FactorChange change,
        SignInLimits limits,
        CurrentUser me
    )
    {
        if (limits.Attempt(http) is { } wait)
        {
            return UserAnswers.TooMany(http, wait);
        }
        var result = await factors.ValidateAndSaveAsync(providerName, me.Key, model.Secret, model.Code);
        if (!result.Success)
        {
            return TwoFactorAnswers.Refused(result.Result);
        }
        change.EndOtherSessions(http, me.User);
        return Results.Ok();
    }

    private static async Task<IResult> DisableAsync(
        string providerName,
        string? code,
        HttpContext http,
        IUserTwoFactorLoginService factors,
        FactorChange change,
        SignInLimits limits,
        CurrentUser me
    )
    {
        if (limits.Attempt(http) is { } wait)
        {
            return UserAnswers.TooMany(http, wait);
        }
        var result = await factors.DisableByCodeAsync(providerName, me.Key, code ?? string.Empty);
        if (!result.Success)
        {
            return TwoFactorAnswers.Refused(result.Result);
        }
        change.EndOtherSessions(http, me.User);
        return Results.Ok();
    }
}
