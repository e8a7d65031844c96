using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;

namespace Ibis.BackOffice.Packages;

/// <summary>Serves the scripts, styles and pictures of packages to everybody.</summary>
internal static class PluginFileEndpoint
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static IResult Send(
        HttpContext http,
        string file,
        PluginFolders folders,
        IOptions<UmbracoPluginSettings> settings
    )
    {
        var isBrowsable = settings.Value.BrowsableFileExtensions.Contains(
            Path.GetExtension(file),
            StringComparer.OrdinalIgnoreCase
        );
        if (!isBrowsable || folders.Find(file) is not { IsDirectory: false } found)
        {
            return Results.NotFound();
        }
        // A package may change its files and keep its version.
        http.Response.Headers.CacheControl = "no-cache";
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{found.LastModified.Ticks:x}-{found.Length:x}\"");
        return Results.Stream(
            found.CreateReadStream(),
            ContentTypes.TryGetContentType(file, out var type) ? type : "application/octet-stream",
            lastModified: found.LastModified,
            entityTag: new EntityTagHeaderValue(tag)
        );
    }
}
