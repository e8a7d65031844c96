using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ibis.BackOffice.HostPage;

/// <summary>Serves the files of the client in the smallest form that the browser reads.</summary>
internal static class ClientFileEndpoint
{
    public static IResult Send(HttpContext http, string file, ClientFolder folder)
    {
        if (folder.Contents is not { } contents)
        {
            return Results.Problem(ClientFolder.Missing, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        if (!contents.Files.TryGetValue(file, out var found))
        {
            return Results.NotFound();
        }
        var form = found.Forms.First(form => form.Coding is null || Accepts(http.Request, form.Coding));
        var headers = http.Response.Headers;
        headers.CacheControl = found.IsImmutable ? "public, max-age=31536000, immutable" : "no-cache";
        if (found.Forms.Count > 1)
        {
            headers.Vary = HeaderNames.AcceptEncoding;
        }
        if (form.Coding is not null)
        {
            headers.ContentEncoding = form.Coding;
        }
        return Results.File(form.Path, found.ContentType, lastModified: form.Changed, entityTag: form.Tag);
    }

    private static bool Accepts(HttpRequest request, string coding)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        var named = accepted.FirstOrDefault(value => value.Value.Equals(coding, StringComparison.OrdinalIgnoreCase));
        return named is not null && named.Quality is not 0;
    }
}
