using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Ibis.BackOffice.SignIn;

/// <summary>What a cookie says. Sealed, so that nobody can read or make one.</summary>
/// <param name="Stamp">The user's security stamp, which changes with her password and second factor.</param>
internal sealed record SessionTicket(Guid UserKey, int UserId, Guid SessionId, string Stamp, DateTimeOffset Expires);

/// <summary>The cookies of a session. A cookie is never good for the purpose of another.</summary>
internal enum SessionCookie
{
    /// <summary>Says to the authorize endpoint who has signed in on the sign-in page.</summary>
    Login,

    /// <summary>Is the credential of every call to the Management API. Short-lived.</summary>
    Access,

    /// <summary>Brings a new access cookie.</summary>
    Refresh,

    /// <summary>Says whose password was right while the second step is still to come.</summary>
    HalfWay,
}

/// <summary>Reads and writes the cookies of a session: HttpOnly, SameSite, and over https bound to the host.</summary>
internal sealed class SessionCookies(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly Dictionary<SessionCookie, IDataProtector> _protectors = Enum.GetValues<SessionCookie>()
        .ToDictionary(
            cookie => cookie,
            cookie => protection.CreateProtector("Ibis.BackOffice.SignIn", cookie.ToString())
        );

    /// <summary>Null without a cookie, with one that was tampered with, and with one that has expired.</summary>
    public SessionTicket? Read(HttpContext http, SessionCookie cookie)
    {
        if (http.Request.Cookies[Name(http, cookie)] is not { Length: > 0 } text)
        {
            return null;
        }
        try
        {
            var json = _protectors[cookie].Unprotect(WebEncoders.Base64UrlDecode(text));
            var ticket = JsonSerializer.Deserialize<SessionTicket>(json);
            return ticket?.Expires > time.GetUtcNow() ? ticket : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    public void Write(HttpContext http, SessionCookie cookie, SessionTicket ticket) =>
        http.Response.Cookies.Append(Name(http, cookie), Seal(cookie, ticket), Options(http, ticket.Expires));

    /// <param name="cookies">None for all of them.</param>
    public void Delete(HttpContext http, params SessionCookie[] cookies)
    {
        foreach (var cookie in cookies.Length > 0 ? cookies : [.. _protectors.Keys])
        {
            http.Response.Cookies.Delete(Name(http, cookie), Options(http, null));
        }
    }

    /// <summary>Umbraco's names.</summary>
    public static string Name(HttpContext http, SessionCookie cookie) =>
        (http.Request.IsHttps ? "__Host-" : string.Empty)
        + cookie switch
        {
            SessionCookie.Login => "umbLogin",
            SessionCookie.Access => "umbAccessToken",
            SessionCookie.Refresh => "umbRefreshToken",
            SessionCookie.HalfWay => "umbTwoFactor",
            _ => throw new ArgumentOutOfRangeException(nameof(cookie), cookie, "There is no such cookie."),
        };

    private string Seal(SessionCookie cookie, SessionTicket ticket) =>
        WebEncoders.Base64UrlEncode(_protectors[cookie].Protect(JsonSerializer.SerializeToUtf8Bytes(ticket)));

    // Lax, not Strict: a link in a mail leads to the sign-in page and from there to the client.
    private static CookieOptions Options(HttpContext http, DateTimeOffset? expires) =>
        new()
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            Expires = expires,
        };
}
