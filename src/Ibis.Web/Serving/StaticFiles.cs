namespace Ibis.Web.Serving;

/// <summary>Files of wwwroot, with how long a browser may keep them.</summary>
internal static class StaticFiles
{
    public static void UseSiteFiles(this IApplicationBuilder app) =>
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file =>
                    // A link with a version never leads to other bytes.
                    file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v")
                        ? "public, max-age=31536000, immutable"
                        : "public, max-age=3600",
            }
        );
}
