using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>Asks for the mail with which somebody chooses a new password.</summary>
internal static class ForgottenEndpoints
{
    public static void MapForgottenPage(this IEndpointRouteBuilder app)
    {
        app.MapGet(SignInAddress.ForgottenPath, Show);
        app.MapPost(SignInAddress.ForgottenPath, SendAsync);
    }

    private static IResult Show(HttpContext http, PageRenderer pages)
    {
        pages.Remember(http);
        return Page(http, pages, SignInAddress.Checked(http.Request.Query[SignInFields.ReturnUrl]));
    }

    private static async Task<IResult> SendAsync(
        HttpContext http,
        PageRenderer pages,
        SignInLimits limits,
        ForgottenPasswords forgotten
    )
    {
        if (limits.Mail(http) is { } wait)
        {
            http.Response.Headers.RetryAfter = wait;
            return Page(
                http,
                pages,
                SignInAddress.Checked(null),
                ("tooMany", true),
                StatusCodes.Status429TooManyRequests
            );
        }
        if (!await pages.IsOursAsync(http))
        {
            return Page(http, pages, SignInAddress.Checked(null), ("stale", true), StatusCodes.Status400BadRequest);
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var returnUrl = SignInAddress.Checked(form[SignInFields.ReturnUrl]);
        var email = form[SignInFields.UserName].ToString().Trim();
        if (email.Length is 0 or > SignInFields.MaxLength)
        {
            return Page(http, pages, returnUrl, ("unsent", true), StatusCodes.Status400BadRequest);
        }
        // Looked up and sent after this answer: it says and takes the same for every address.
        forgotten.Ask(email);
        return Page(http, pages, returnUrl, ("sent", false), isSent: true);
    }

    private static IResult Page(
        HttpContext http,
        PageRenderer pages,
        string returnUrl,
        (string Text, bool IsWrong)? notice = null,
        int status = StatusCodes.Status200OK,
        bool isSent = false
    ) =>
        pages.Page<ForgottenPage>(
            http,
            status,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(ForgottenPage.Frame)] = pages.Frame(http, "forgottenHeading", returnUrl, notice),
                [nameof(ForgottenPage.IsSent)] = isSent,
            }
        );
}
