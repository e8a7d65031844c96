using Ibis.BackOffice.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Ibis.BackOffice.HostPage;

/// <summary>The logos and the background that the client asks for before anybody has signed in.</summary>
internal static class Graphics
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static void MapGraphics(this IEndpointRouteBuilder api) =>
        api.MapGet("/security/back-office/graphics/{name}", Send).ForAnyone();

    private static IResult Send(
        HttpContext http,
        string name,
        IOptionsSnapshot<ContentSettings> settings,
        ClientFolder folder,
        IWebHostEnvironment environment
    )
    {
        if (PathOf(name, settings.Value) is not { } path)
        {
            return Results.NotFound();
        }
        // As Umbraco has it: from the web root where it begins with ~/, else one of the client's own.
        return path.StartsWith("~/", StringComparison.Ordinal)
            ? SendSiteFile(http, environment.WebRootFileProvider.GetFileInfo(path[1..]))
            : ClientFileEndpoint.Send(http, path, folder);
    }

    private static string? PathOf(string name, ContentSettings settings) =>
        name switch
        {
            "logo" => settings.BackOfficeLogo,
            "logo-alternative" => settings.BackOfficeLogoAlternative,
            "login-logo" => settings.LoginLogoImage,
            "login-logo-alternative" => settings.LoginLogoImageAlternative,
            "login-background" => settings.LoginBackgroundImage,
            _ => null,
        };

    private static IResult SendSiteFile(HttpContext http, IFileInfo file)
    {
        if (!file.Exists || !ContentTypes.TryGetContentType(file.Name, out var type))
        {
            return Results.NotFound();
        }
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(file.CreateReadStream(), type, lastModified: file.LastModified);
    }
}
