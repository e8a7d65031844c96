using Ibis.BackOffice.SignIn.TwoFactor;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>The sign-in page itself: address and password.</summary>
internal static class PasswordEndpoints
{
    public static void MapPasswordPage(this IEndpointRouteBuilder app)
    {
        app.MapGet(SignInAddress.Path, ShowAsync);
        app.MapPost(SignInAddress.Path, SignInAsync);
        app.MapGet(SignInStyle.Path, SignInStyle.Serve);
    }

    private static Task<IResult> ShowAsync(
        HttpContext http,
        PageRenderer pages,
        Sessions sessions,
        ChooseServices choose,
        IOptionsMonitor<SecuritySettings> settings
    )
    {
        var query = http.Request.Query;
        if (query[SignInFields.Flow].ToString() is PasswordLink.Reset or PasswordLink.Invitation)
        {
            var code = query[SignInFields.ResetCode].ToString() is { Length: > 0 } reset
                ? reset
                : query[SignInFields.InviteCode].ToString();
            var link = PasswordLink.Of(query[SignInFields.Flow], query[SignInFields.UserId], code);
            return ChooseEndpoints.ShowAsync(http, link, choose);
        }
        pages.Remember(http);
        var returnUrl = SignInAddress.Checked(query[SignInFields.ReturnUrl]);
        var notice = query.ContainsKey("saved") ? ("passwordSaved", false) : ((string, bool)?)null;
        return Task.FromResult(
            sessions.SignedIn(http) is null
                ? Page(http, pages, settings, returnUrl, notice)
                : Results.LocalRedirect(returnUrl)
        );
    }

    private static async Task<IResult> SignInAsync(
        HttpContext http,
        PageRenderer pages,
        SignInLimits limits,
        PasswordSignIn signIn,
        CodeSignIn codes,
        Admission admission,
        IOptionsMonitor<SecuritySettings> settings
    )
    {
        if (limits.Attempt(http) is { } wait)
        {
            http.Response.Headers.RetryAfter = wait;
            return Page(
                http,
                pages,
                settings,
                SignInAddress.Checked(null),
                ("tooMany", true),
                StatusCodes.Status429TooManyRequests
            );
        }
        if (!await pages.IsOursAsync(http))
        {
            return Page(
                http,
                pages,
                settings,
                SignInAddress.Checked(null),
                ("stale", true),
                StatusCodes.Status400BadRequest
            );
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var returnUrl = SignInAddress.Checked(form[SignInFields.ReturnUrl]);
        var userName = form[SignInFields.UserName].ToString().Trim();
        var password = form[SignInFields.Password].ToString();
        if (userName.Length == 0 || password.Length == 0)
        {
            return Page(http, pages, settings, returnUrl, ("unsent", true), StatusCodes.Status400BadRequest, userName);
        }
        if (await signIn.CheckAsync(http, userName, password) is not { } user)
        {
            return Page(
                http,
                pages,
                settings,
                returnUrl,
                ("failed", true),
                StatusCodes.Status401Unauthorized,
                userName
            );
        }
        if (await codes.IsNeededAsync(user))
        {
            codes.Begin(http, user);
            return Results.LocalRedirect(SignInAddress.ForCode(returnUrl));
        }
        admission.Admit(http, user);
        return Results.LocalRedirect(returnUrl);
    }

    private static IResult Page(
        HttpContext http,
        PageRenderer pages,
        IOptionsMonitor<SecuritySettings> settings,
        string returnUrl,
        (string Text, bool IsWrong)? notice = null,
        int status = StatusCodes.Status200OK,
        string? userName = null
    ) =>
        pages.Page<PasswordPage>(
            http,
            status,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(PasswordPage.Frame)] = pages.Frame(http, "signIn", returnUrl, notice),
                [nameof(PasswordPage.ForgottenAddress)] = settings.CurrentValue.AllowPasswordReset
                    ? SignInAddress.ForForgotten(returnUrl)
                    : null,
                [nameof(PasswordPage.UserName)] = userName,
            }
        );
}
