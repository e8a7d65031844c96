using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Ibis.Web.Serving;

/// <summary>Serves files of wwwroot in the smallest form that the browser reads. Each form has an entity tag of its own.</summary>
/// <remarks>What it leaves to the next is served as the file is, or packed for each request: large files and unknown types.</remarks>
internal sealed class PackedFiles(
    RequestDelegate next,
    IWebHostEnvironment environment,
    IResponseCompressionProvider compression,
    IOptions<ResponseCompressionOptions> options,
    IFileVersionProvider versions,
    PackedFileMemory memory
)
{
    private readonly FileExtensionContentTypeProvider _types = new();
    private readonly HashSet<string> _packable = new(options.Value.MimeTypes, StringComparer.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (
            (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && _types.TryGetContentType(request.Path.Value ?? string.Empty, out var type)
            && _packable.Contains(type)
            && compression.GetCompressionProvider(http)?.EncodingName is { } coding
            && environment.WebRootFileProvider.GetFileInfo(request.Path) is { Exists: true, IsDirectory: false } file
            && await memory.FindAsync(new PackedFile(request.Path, coding, file.LastModified, file.Length), file)
                is { } packed
        )
        {
            await SendAsync(http, packed, type);
            return;
        }
        await next(http);
    }

    private Task SendAsync(HttpContext http, (PackedFile File, byte[] Bytes) packed, string type)
    {
        var (file, bytes) = packed;
        var headers = http.Response.Headers;
        headers.ContentEncoding = file.Coding;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = StaticFiles.LifetimeOf(http.Request, versions);
        var tag = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{file.Changed.UtcTicks:x}-{file.Length:x}-{file.Coding}\""
        );
        return Results
            .Bytes(bytes, type, lastModified: file.Changed, entityTag: new EntityTagHeaderValue(tag))
            .ExecuteAsync(http);
    }
}
