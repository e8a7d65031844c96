using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>The page behind the links in mails: choosing a password, for the first time or again.</summary>
internal static class ChooseEndpoints
{
    public static void MapChoosePage(this IEndpointRouteBuilder app) =>
        app.MapPost(SignInAddress.PasswordPath, SaveAsync);

    /// <summary>The page of a link, which is only looked at here: a mail scanner that follows it uses nothing up.</summary>
    public static async Task<IResult> ShowAsync(HttpContext http, PasswordLink? link, ChooseServices services)
    {
        services.Pages.Remember(http);
        if (services.Limits.Attempt(http) is { } wait)
        {
            return TooMany(http, services, wait);
        }
        return link is not null && await IsGoodAsync(link, services.Users)
            ? Page(http, services, link)
            : Page(http, services, null, ("linkDead", true), StatusCodes.Status410Gone);
    }

    private static async Task<IResult> SaveAsync(HttpContext http, ChooseServices services)
    {
        if (services.Limits.Attempt(http) is { } wait)
        {
            return TooMany(http, services, wait);
        }
        if (!await services.Pages.IsOursAsync(http))
        {
            return Page(http, services, null, ("stale", true), StatusCodes.Status400BadRequest);
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var link = PasswordLink.Of(form[SignInFields.Flow], form[SignInFields.UserId], form[SignInFields.ResetCode]);
        var password = form[SignInFields.Password].ToString();
        if (link is null || !await IsGoodAsync(link, services.Users))
        {
            return Page(http, services, null, ("linkDead", true), StatusCodes.Status410Gone);
        }
        if (password != form[SignInFields.RepeatedPassword].ToString())
        {
            return Page(http, services, link, ("passwordDiffers", true), StatusCodes.Status400BadRequest);
        }
        if (services.Rules.FaultsOf(password).Count > 0)
        {
            return Page(http, services, link, ("passwordWeak", true), StatusCodes.Status400BadRequest);
        }
        var saved = link.IsInvitation
            ? (await services.Users.CreateInitialPasswordAsync(link.UserId, link.Code, password)).Success
            : (await services.Users.ResetPasswordAsync(link.UserId, link.Code, password)).Success;
        return saved
            ? Results.LocalRedirect($"{SignInAddress.Path}?{SignInAddress.SavedQuery}")
            : Page(http, services, null, ("linkDead", true), StatusCodes.Status410Gone);
    }

    private static async Task<bool> IsGoodAsync(PasswordLink link, IUserService users) =>
        link.IsInvitation
            ? (await users.VerifyInviteAsync(link.UserId, link.Code)).Success
            : (await users.VerifyPasswordResetAsync(link.UserId, link.Code)).Success;

    private static IResult TooMany(HttpContext http, ChooseServices services, string wait)
    {
        http.Response.Headers.RetryAfter = wait;
        return Page(http, services, null, ("tooMany", true), StatusCodes.Status429TooManyRequests);
    }

    private static IResult Page(
        HttpContext http,
        ChooseServices services,
        PasswordLink? link,
        (string Text, bool IsWrong)? notice = null,
        int status = StatusCodes.Status200OK
    )
    {
        var frame = services.Pages.Frame(
            http,
            link?.IsInvitation == true ? "inviteHeading" : "resetHeading",
            SignInAddress.Checked(null),
            notice
        );
        return services.Pages.Page<ChoosePage>(
            http,
            status,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(ChoosePage.Frame)] = frame,
                [nameof(ChoosePage.Link)] = link,
                [nameof(ChoosePage.Rules)] = services.RulesIn(frame.Texts),
            }
        );
    }
}
