using System.Security.Cryptography;
using System.Text;
using Ibis.Umbraco.Imaging.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;

namespace Ibis.Umbraco.Imaging;

/// <summary>Answers addresses of media that ask for a size, a crop or a format. All others are left to the file itself.</summary>
internal sealed class ImageRequests(
    RequestDelegate next,
    ImageSignature signature,
    ImageStore store,
    ImageWorkers workers,
    MediaFileManager media,
    ImageUrls urls,
    IOptionsMonitor<ImagingSettings> settings,
    IOptionsMonitor<ContentSettings> content,
    IOptions<GlobalSettings> global
)
{
    private readonly PathString _folder = "/" + global.Value.UmbracoMediaPath.Trim('~', '/');

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        return
            (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.Path.StartsWithSegments(_folder, StringComparison.OrdinalIgnoreCase, out var rest)
            && ImageQuery.Asks(request.Query)
            && IsResized(rest.Value)
            ? AnswerAsync(http, rest.Value!.TrimStart('/'))
            : next(http);
    }

    private async Task AnswerAsync(HttpContext http, string relative)
    {
        var answer = await FindAsync(http, relative);
        if (answer is IStatusCodeHttpResult { StatusCode: >= 400 })
        {
            http.Response.Headers.CacheControl = "no-store";
        }
        await answer.ExecuteAsync(http);
    }

    private async Task<IResult> FindAsync(HttpContext http, string relative)
    {
        ImageJob job;
        try
        {
            job = ImageQuery.Job(http.Request.Query);
        }
        catch (FormatException exception)
        {
            return Refused(StatusCodes.Status400BadRequest, exception.Message);
        }
        var query = http.Request.Query.ToDictionary(StringComparer.OrdinalIgnoreCase);
        if (!signature.Holds(http.Request.PathBase + http.Request.Path, query))
        {
            return Refused(
                StatusCodes.Status400BadRequest,
                "The address is not signed by this site, so no other size is made."
            );
        }
        var most = settings.CurrentValue.Resize;
        if (job.Width > most.MaxWidth || job.Height > most.MaxHeight)
        {
            return Refused(
                StatusCodes.Status400BadRequest,
                $"A picture is made at most {most.MaxWidth} pixels wide and {most.MaxHeight} high."
            );
        }
        if (relative.Split('/').Contains("..") || !media.FileSystem.FileExists(relative))
        {
            return Results.NotFound();
        }
        return await MadeAsync(http, relative, job, ImageQuery.Canonical(query));
    }

    private async Task<IResult> MadeAsync(HttpContext http, string relative, ImageJob job, string canonical)
    {
        var modified = media.FileSystem.GetLastModified(relative);
        var size = media.FileSystem.GetSize(relative);
        var key = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"1\n{relative}\n{modified.UtcTicks}\n{size}\n{canonical}"))
        )[..40];
        try
        {
            var path = await store.GetAsync(key, async () => await workers.RunAsync(job, await BytesAsync(relative)));
            http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v")
                ? "public, max-age=31536000, immutable"
                : $"public, max-age={(long)settings.CurrentValue.Cache.BrowserMaxAge.TotalSeconds}";
            return Results.File(
                path,
                TypeOf(job.Format ?? Path.GetExtension(relative).TrimStart('.')),
                lastModified: modified,
                entityTag: new EntityTagHeaderValue($"\"{key}\"")
            );
        }
        catch (ImageRefusedException exception)
        {
            return Refused(StatusCodes.Status422UnprocessableEntity, exception.Message);
        }
        catch (ImagesBusyException)
        {
            http.Response.Headers.RetryAfter = "2";
            return Refused(StatusCodes.Status503ServiceUnavailable, "Many pictures are made at the moment. Try again.");
        }
    }

    private async Task<byte[]> BytesAsync(string relative)
    {
        await using var file = media.FileSystem.OpenFile(relative);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private bool IsResized(string? path)
    {
        var extension = Path.GetExtension(path ?? "").TrimStart('.');
        return urls.SupportedImageFileTypes.Contains(extension, StringComparer.OrdinalIgnoreCase)
            && !content.CurrentValue.DisallowedUploadedFileExtensions.Contains(extension);
    }

    private static string TypeOf(string format) =>
        format.ToLowerInvariant() switch
        {
            "jpg" or "jpeg" => "image/jpeg",
            "webp" => "image/webp",
            "avif" => "image/avif",
            "gif" => "image/gif",
            // Others, as TIFF, are written as PNG.
            _ => "image/png",
        };

    private static IResult Refused(int status, string sentence) =>
        Results.Text(sentence, "text/plain; charset=utf-8", statusCode: status);
}
