namespace Ibis.Web.Serving.Security;

/// <summary>What browsers may do with the answers of the public site.</summary>
internal static class SecurityHeaders
{
    // Nothing from elsewhere, nothing inline. Only the back office of this very site shows pages in a frame, as previews.
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'self'";

    private const string Api = "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    // An uploaded SVG or HTML file that is opened by itself runs nothing.
    private const string Upload =
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'none'; base-uri 'none'; sandbox";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                Apply(http);
                return next(http);
            }
        );

    public static void Apply(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        var policy = AnswerKinds.KindOf(http.Request.Path) switch
        {
            AnswerKind.Page or AnswerKind.File => Page,
            AnswerKind.ContentApi or AnswerKind.MediaApi => Api,
            AnswerKind.Upload => Upload,
            _ when http.Request.Path.StartsWithSegments("/umbraco/management", StringComparison.OrdinalIgnoreCase) =>
                Api,
            // The back office brings its own.
            _ => "frame-ancestors 'self'; object-src 'none'; base-uri 'none'",
        };
        headers.ContentSecurityPolicy = policy;
    }
}
