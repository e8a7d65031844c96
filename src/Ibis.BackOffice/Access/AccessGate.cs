using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;

namespace Ibis.BackOffice.Access;

/// <summary>Stands before every endpoint of the Management API, ahead of the reading of its body.</summary>
internal sealed class AccessGate(RequestDelegate next)
{
    /// <summary>The scheme of authentication, under Umbraco's name. Sign-in brings what stands behind it.</summary>
    public const string Scheme = Constants.Security.BackOfficeAuthenticationType;

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint || AccessRules.Of(endpoint) is not { } rule)
        {
            await next(http);
            return;
        }
        var refusal = await RefusalAsync(http, rule);
        if ((refusal ?? UnreadableBody(http.Request) ?? UnreadableAddress(http.Request)) is not { } answer)
        {
            await next(http);
        }
        else
        {
            await answer.ExecuteAsync(http);
        }
    }

    // JSON is UTF-8 and nothing else; of another character set the framework would make an error of ours.
    private static IResult? UnreadableBody(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.Charset is { HasValue: true, Value: var charset }
        && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? Answers.Problem(
                StatusCodes.Status415UnsupportedMediaType,
                "The character set of the request cannot be read",
                "Send the body in UTF-8.",
                "UnsupportedCharset"
            )
            : null;

    // No text that is stored has one, and a database that is asked for one refuses to answer.
    private static IResult? UnreadableAddress(HttpRequest request) =>
        request.Path.Value?.Contains('\0') == true
        || request.Query.Any(pair => pair.Value.Any(value => value?.Contains('\0') == true))
            ? Answers.Problem(
                StatusCodes.Status400BadRequest,
                "The address of the request cannot be read",
                "Take out the zero characters (%00).",
                "InvalidText"
            )
            : null;

    private static async Task<IResult?> RefusalAsync(HttpContext http, AccessRule rule)
    {
        http.Response.Headers.CacheControl = "no-store";
        var result = await http.AuthenticateAsync(Scheme);
        if (result.Succeeded)
        {
            http.User = result.Principal;
        }
        if (rule.IsAnonymous)
        {
            return null;
        }
        if (!result.Succeeded)
        {
            return Answers.Unauthorized();
        }
        // A page of another site can make a browser send cookies, but not this header: that takes a preflight, which is refused.
        if (
            !IsSafe(http.Request.Method)
            && !http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal)
        )
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "The request did not come from the back office",
                "Send the header Authorization: Bearer [redacted] with every request that changes something.",
                "MissingHeader"
            );
        }
        var user = http.RequestServices.GetRequiredService<IBackOfficeSecurity>().CurrentUser;
        return user is not null && rule.Permits(user) ? null : Answers.Forbidden();
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
