using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>Puts a page around signing in together: language, form token, headers.</summary>
internal sealed class PageRenderer(IAntiforgery antiforgery, PageLanguages languages)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
        + "object-src 'none'; frame-ancestors 'none'";

    /// <param name="heading">The name of a text.</param>
    /// <param name="notice">The name of a text, with whether it is bad news.</param>
    public PageFrame Frame(
        HttpContext http,
        string heading,
        string returnUrl,
        (string Text, bool IsWrong)? notice = null
    )
    {
        var texts = languages.Of(http);
        var tokens = antiforgery.GetAndStoreTokens(http);
        return new PageFrame(
            texts,
            texts[heading],
            new FormToken(tokens.FormFieldName, tokens.RequestToken ?? string.Empty),
            returnUrl,
            [.. languages.All.Select(language => Link(http, language, texts, returnUrl))],
            notice is var (text, isWrong) ? new Notice(texts[text], isWrong) : null
        );
    }

    public IResult Page<TPage>(HttpContext http, int status, IReadOnlyDictionary<string, object?> parameters)
        where TPage : IComponent
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        // The address may hold a code out of a mail.
        headers["Referrer-Policy"] = "same-origin";
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status };
    }

    public async Task<bool> IsOursAsync(HttpContext http) =>
        http.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(http);

    /// <summary>Keeps a language that was chosen by a link.</summary>
    public void Remember(HttpContext http)
    {
        if (http.Request.Query.ContainsKey(PageLanguages.Query))
        {
            http.Response.Cookies.Append(
                PageLanguages.Cookie,
                languages.Of(http).Code,
                new CookieOptions
                {
                    Path = SignInAddress.Path,
                    HttpOnly = true,
                    Secure = http.Request.IsHttps,
                    SameSite = SameSiteMode.Lax,
                    MaxAge = TimeSpan.FromDays(365),
                }
            );
        }
    }

    // After a form was sent the address has lost its query; what leads on is in the form.
    private static LanguageLink Link(HttpContext http, PageTexts language, PageTexts current, string returnUrl)
    {
        var query = http.Request.Query.ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query[PageLanguages.Query] = language.Code;
        query[SignInFields.ReturnUrl] = returnUrl;
        var path = HttpMethods.IsPost(http.Request.Method) ? SignInAddress.Path : http.Request.Path.Value;
        return new LanguageLink(
            language,
            QueryHelpers.AddQueryString(path ?? SignInAddress.Path, query),
            language.Code == current.Code
        );
    }
}
