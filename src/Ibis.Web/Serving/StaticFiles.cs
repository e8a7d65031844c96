using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;

namespace Ibis.Web.Serving;

/// <summary>Files of wwwroot, with how long a browser may keep them.</summary>
internal static class StaticFiles
{
    private const string Version = "v";

    private static readonly string[] ShownTypes = ["image/", "audio/", "video/", "application/pdf", "text/plain"];

    public static void UseSiteFiles(this WebApplication app)
    {
        var versions = app.Services.GetRequiredService<IFileVersionProvider>();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file =>
                {
                    var http = file.Context;
                    http.Response.Headers.CacheControl = LifetimeOf(http.Request, versions);
                    if (
                        AnswerKinds.KindOf(http.Request.Path) == AnswerKind.Upload
                        && !IsShown(http.Response.ContentType)
                    )
                    {
                        var disposition = new ContentDispositionHeaderValue("attachment");
                        disposition.SetHttpFileName(file.File.Name);
                        http.Response.Headers.ContentDisposition = disposition.ToString();
                    }
                },
            }
        );
    }

    /// <returns>A value of Cache-Control.</returns>
    public static string LifetimeOf(HttpRequest request, IFileVersionProvider versions) =>
        IsOfItsVersion(request, versions) ? "public, max-age=31536000, immutable" : "no-cache";

    // Whatever else editors have uploaded is kept as a file, never opened as part of this site.
    private static bool IsShown(string? type) =>
        type is not null
        && Array.Exists(ShownTypes, shown => type.StartsWith(shown, StringComparison.OrdinalIgnoreCase));

    // A version from a page of a newer or older node leads to these bytes, too, and must not be kept for a year with them.
    private static bool IsOfItsVersion(HttpRequest request, IFileVersionProvider versions)
    {
        var asked = request.Query[Version].ToString();
        return asked.Length > 0
            && versions.AddFileVersionToPath(request.PathBase, request.Path)
                == QueryString.Create(Version, asked).ToUriComponent().Insert(0, request.Path);
    }
}
