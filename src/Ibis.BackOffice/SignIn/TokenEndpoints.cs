using Ibis.BackOffice.Access;
using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.BackOffice.SignIn;

/// <summary>OAuth's code flow with PKCE as Umbraco's client speaks it. The tokens are cookies; what JavaScript sees of them is <c>[redacted]</c>.</summary>
internal static class TokenEndpoints
{
    private const string ClientId = "umbraco-back-office";
    private const string Redacted = "[redacted]";

    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var security = api.MapGroup("/security/back-office").ForAnyone();
        security.MapGet("/authorize", Authorize);
        security.MapPost("/token", TokenAsync).DisableAntiforgery();
        security.MapPost("/revoke", Revoke).DisableAntiforgery();
        security.MapGet("/signout", SignOut);
    }

    private static IResult Authorize(HttpContext http, Sessions sessions, SignInCodes codes, ICoreScopeProvider scopes)
    {
        var query = http.Request.Query;
        var redirectUri = query["redirect_uri"].ToString();
        var challenge = query["code_challenge"].ToString();
        if (query["client_id"] != ClientId || redirectUri != Address(http, "/umbraco/oauth_complete"))
        {
            return Error("invalid_request", "client_id or redirect_uri is not that of this back office.");
        }
        if (query["response_type"] != "code" || query["code_challenge_method"] != "S256" || challenge.Length != 43)
        {
            return Error("invalid_request", "response_type has to be code, with a code_challenge made by S256.");
        }
        if (sessions.SignedIn(http) is not { } ticket)
        {
            return Results.Redirect(SignInAddress.For(http.Request.GetEncodedPathAndQuery()));
        }
        using var scope = scopes.CreateCoreScope();
        var code = codes.Issue(ticket.SessionId, challenge, redirectUri);
        scope.Complete();
        return Results.Redirect(
            QueryHelpers.AddQueryString(
                redirectUri,
                new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }
            )
        );
    }

    private static async Task<IResult> TokenAsync(
        HttpContext http,
        Sessions sessions,
        SignInCodes codes,
        ICoreScopeProvider scopes
    )
    {
        if (!http.Request.HasFormContentType || !IsFromHere(http))
        {
            return Error("invalid_request", "Send a form from the back office's own pages.");
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["client_id"] != ClientId)
        {
            return Error("invalid_client", "client_id is not that of this back office.");
        }
        switch (form["grant_type"].ToString())
        {
            case "refresh_token":
                return sessions.Renew(http)
                    ? Opened(sessions)
                    : Error("invalid_grant", "There is no session to go on with.");
            case "authorization_code":
                using (var scope = scopes.CreateCoreScope())
                {
                    var spent = codes.Redeem(
                        form["code"].ToString(),
                        form["code_verifier"].ToString(),
                        form["redirect_uri"].ToString()
                    );
                    scope.Complete();
                    return spent is not null && sessions.Open(http, spent.SessionId, spent.UserId)
                        ? Opened(sessions)
                        : Error(
                            "invalid_grant",
                            "The code is unknown, spent, too old, or was made for another browser."
                        );
                }
            default:
                return Error("unsupported_grant_type", "grant_type has to be authorization_code or refresh_token.");
        }
    }

    private static IResult Revoke(HttpContext http, Sessions sessions, SignInNews news)
    {
        End(http, sessions, news);
        return Results.Ok();
    }

    // The client revokes first and comes here then; whoever types the address comes here alone.
    private static IResult SignOut(HttpContext http, Sessions sessions, SignInNews news)
    {
        End(http, sessions, news);
        var back = http.Request.Query["post_logout_redirect_uri"].ToString();
        var logout = Address(http, "/umbraco/logout");
        return back.Length == 0 || back == logout
            ? Results.Redirect(logout)
            : Error("invalid_request", "post_logout_redirect_uri is not that of this back office.");
    }

    private static void End(HttpContext http, Sessions sessions, SignInNews news)
    {
        // A link or a picture on another site must not sign anybody out; the address bar and the client may.
        if (IsFromHere(http) && sessions.End(http) is { } ended)
        {
            news.SignedOut(http, ended.UserId);
        }
    }

    private static IResult Opened(Sessions sessions) =>
        Results.Json(
            new Dictionary<string, object>
            {
                ["access_token"] = Redacted,
                ["refresh_token"] = Redacted,
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)sessions.AccessLifetime.TotalSeconds,
            }
        );

    private static IResult Error(string error, string description) =>
        Results.Json(
            new Dictionary<string, string> { ["error"] = error, ["error_description"] = description },
            statusCode: StatusCodes.Status400BadRequest
        );

    // Browsers say where a request comes from. Without the header it is no browser, which has no cookies to abuse.
    private static bool IsFromHere(HttpContext http) =>
        http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && (
            http.Request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || origin == Address(http, string.Empty)
        );

    private static string Address(HttpContext http, string path) =>
        $"{http.Request.Scheme}://{http.Request.Host}{path}";
}
