using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.HostPage;

/// <summary>Umbraco's client, its files and the page it runs in.</summary>
internal static class HostPageFeature
{
    public const string Path = "/umbraco";
    public const string ClientPath = Path + "/backoffice";

    private static readonly string DefaultBackground = new ContentSettings().LoginBackgroundImage;

    // Below these an address that leads nowhere is a mistake, and not a view of the client.
    private static readonly string[] Closed = [ClientPath, Path + "/management", Path + "/delivery"];

    public static IUmbracoBuilder AddHostPage(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<ClientFolder>();
        builder.Services.AddSingleton<HostPages>();
        builder.Services.PostConfigure<ContentSettings>(settings =>
        {
            // Umbraco's default is a photograph, which the client's package does not have.
            if (settings.LoginBackgroundImage == DefaultBackground)
            {
                settings.LoginBackgroundImage = "assets/login.svg";
            }
        });
        return builder;
    }

    public static void MapHostPage(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(ClientPath + "/{**file}", ["GET", "HEAD"], ClientFileEndpoint.Send);
        // Takes every method, so that the answer to one that is not there is 404 and not 405.
        routes.Map(Path + "/{**view}", ShowAsync).WithOrder(int.MaxValue - 1);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, HostPages pages)
    {
        var request = http.Request;
        var isView =
            (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !Array.Exists(Closed, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
        if (!isView)
        {
            return Results.NotFound();
        }
        if (await pages.FindAsync() is not { } page)
        {
            return Results.Problem(ClientFolder.Missing, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = page.Policy;
        headers.CacheControl = "no-cache";
        return Results.Bytes(page.Bytes, "text/html; charset=utf-8", entityTag: page.Tag);
    }
}
