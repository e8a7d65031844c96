using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Ibis.Web.Serving;

/// <summary>Files of wwwroot, with how long a browser may keep them.</summary>
internal static class StaticFiles
{
    private const string Version = "v";

    public static void UseSiteFiles(this WebApplication app)
    {
        var versions = app.Services.GetRequiredService<IFileVersionProvider>();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = LifetimeOf(file.Context.Request, versions),
            }
        );
    }

    /// <returns>A value of Cache-Control.</returns>
    public static string LifetimeOf(HttpRequest request, IFileVersionProvider versions) =>
        IsOfItsVersion(request, versions) ? "public, max-age=31536000, immutable" : "no-cache";

    // A version from a page of a newer or older node leads to these bytes, too, and must not be kept for a year with them.
    private static bool IsOfItsVersion(HttpRequest request, IFileVersionProvider versions)
    {
        var asked = request.Query[Version].ToString();
        return asked.Length > 0
            && versions.AddFileVersionToPath(request.PathBase, request.Path)
                == QueryString.Create(Version, asked).ToUriComponent().Insert(0, request.Path);
    }
}
