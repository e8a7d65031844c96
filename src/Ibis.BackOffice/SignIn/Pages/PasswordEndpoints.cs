using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>The sign-in page itself: address and password.</summary>
internal static class PasswordEndpoints
{
    public static void MapPasswordPage(this IEndpointRouteBuilder app)
    {
        app.MapGet(SignInAddress.Path, Show);
        app.MapPost(SignInAddress.Path, SignInAsync);
        app.MapGet(SignInStyle.Path, SignInStyle.Serve);
    }

    private static IResult Show(HttpContext http, PageRenderer pages, Sessions sessions)
    {
        pages.Remember(http);
        var returnUrl = SignInAddress.Checked(http.Request.Query[SignInFields.ReturnUrl]);
        return sessions.SignedIn(http) is null ? Page(http, pages, returnUrl) : Results.LocalRedirect(returnUrl);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext http,
        PageRenderer pages,
        SignInLimits limits,
        PasswordSignIn signIn,
        Admission admission
    )
    {
        if (limits.Attempt(http) is { } wait)
        {
            http.Response.Headers.RetryAfter = wait;
            return Page(http, pages, SignInAddress.Checked(null), "tooMany", StatusCodes.Status429TooManyRequests);
        }
        if (!await pages.IsOursAsync(http))
        {
            return Page(http, pages, SignInAddress.Checked(null), "stale", StatusCodes.Status400BadRequest);
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var returnUrl = SignInAddress.Checked(form[SignInFields.ReturnUrl]);
        var userName = form[SignInFields.UserName].ToString().Trim();
        var password = form[SignInFields.Password].ToString();
        if (userName.Length == 0 || password.Length == 0)
        {
            return Page(http, pages, returnUrl, "unsent", StatusCodes.Status400BadRequest, userName);
        }
        if (await signIn.CheckAsync(http, userName, password) is not { } user)
        {
            return Page(http, pages, returnUrl, "failed", StatusCodes.Status401Unauthorized, userName);
        }
        admission.Admit(http, user);
        return Results.LocalRedirect(returnUrl);
    }

    private static IResult Page(
        HttpContext http,
        PageRenderer pages,
        string returnUrl,
        string? wrong = null,
        int status = StatusCodes.Status200OK,
        string? userName = null
    ) =>
        pages.Page<PasswordPage>(
            http,
            status,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(PasswordPage.Frame)] = pages.Frame(
                    http,
                    "signIn",
                    returnUrl,
                    wrong is null ? null : (wrong, true)
                ),
                [nameof(PasswordPage.UserName)] = userName,
            }
        );
}
