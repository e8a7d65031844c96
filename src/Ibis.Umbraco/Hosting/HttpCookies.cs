using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Web;

namespace Ibis.Umbraco.Hosting;

internal sealed class HttpCookies(IHttpContextAccessor http) : ICookieManager
{
    public void ExpireCookie(string cookieName) => http.HttpContext?.Response.Cookies.Delete(cookieName);

    public string? GetCookieValue(string cookieName) => http.HttpContext?.Request.Cookies[cookieName];

    public void SetCookieValue(string cookieName, string value, bool httpOnly, bool secure, string sameSiteMode) =>
        http.HttpContext?.Response.Cookies.Append(
            cookieName,
            value,
            new CookieOptions
            {
                HttpOnly = httpOnly,
                Secure = secure,
                SameSite = Enum.TryParse<SameSiteMode>(sameSiteMode, ignoreCase: true, out var mode)
                    ? mode
                    : SameSiteMode.Lax,
            }
        );

    public bool HasCookie(string cookieName) => GetCookieValue(cookieName) is not null;
}
