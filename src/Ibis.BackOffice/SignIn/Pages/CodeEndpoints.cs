using Ibis.BackOffice.SignIn.TwoFactor;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>The page that asks for the code of an authenticator app.</summary>
internal static class CodeEndpoints
{
    public static void MapCodePage(this IEndpointRouteBuilder app)
    {
        app.MapGet(SignInAddress.CodePath, Show);
        app.MapPost(SignInAddress.CodePath, SignInAsync);
    }

    private static IResult Show(HttpContext http, PageRenderer pages, CodeSignIn codes)
    {
        pages.Remember(http);
        var returnUrl = SignInAddress.Checked(http.Request.Query[SignInFields.ReturnUrl]);
        return codes.HalfWay(http) is null
            ? Results.LocalRedirect(SignInAddress.For(returnUrl))
            : Page(http, pages, returnUrl);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext http,
        PageRenderer pages,
        SignInLimits limits,
        CodeSignIn codes,
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
        if (codes.HalfWay(http) is not { } user)
        {
            return Results.LocalRedirect(SignInAddress.For(returnUrl));
        }
        if (!await codes.CheckAsync(http, user, form[SignInFields.Code].ToString()))
        {
            return Page(http, pages, returnUrl, "codeFailed", StatusCodes.Status401Unauthorized);
        }
        admission.Admit(http, user);
        return Results.LocalRedirect(returnUrl);
    }

    private static IResult Page(
        HttpContext http,
        PageRenderer pages,
        string returnUrl,
        string? wrong = null,
        int status = StatusCodes.Status200OK
    ) =>
        pages.Page<CodePage>(
            http,
            status,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(CodePage.Frame)] = pages.Frame(
                    http,
                    "codeHeading",
                    returnUrl,
                    wrong is null ? null : (wrong, true)
                ),
            }
        );
}
