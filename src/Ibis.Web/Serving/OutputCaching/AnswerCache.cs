using System.Globalization;
using Ibis.BackOffice.Api;
using Ibis.Umbraco.PublishedCache.Reads;
using Ibis.Web.Routing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>Serves finished pages and API answers from memory, and gives every one of them an entity tag.</summary>
/// <remarks>
/// In place of ASP.NET Core's output cache, which unpacks each kept answer again for every request and costs about as much
/// as the rest of a request. It stands before routing and outside the compression, so that each encoding is kept by itself.
/// </remarks>
internal sealed class AnswerCache(
    RequestDelegate next,
    AnswerMemory memory,
    AnswerKeys keys,
    AnswerTags tags,
    PublishedChanges changes,
    Visitors visitors
)
{
    public Task InvokeAsync(HttpContext http)
    {
        var kind = AnswerKinds.KindOf(http.Request.Path);
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (!isRead || kind is not (AnswerKind.Page or AnswerKind.ContentApi or AnswerKind.MediaApi))
        {
            return next(http);
        }
        visitors.Served();
        if (keys.For(http, kind) is not { } key)
        {
            return MakeAndSendAsync(http, kind);
        }
        return memory.Find(key) is var (answer, age)
            ? answer.SendAsync(http, Seconds(age))
            : MakeOnceAsync(http, kind, key);
    }

    private async Task MakeOnceAsync(HttpContext http, AnswerKind kind, AnswerKey key)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            await MakeAndSendAsync(http, kind);
            return;
        }
        var (made, turn) = await memory.TakeTurnAsync(key);
        if (made is not null)
        {
            await made.SendAsync(http);
            return;
        }
        Answer? own = null;
        try
        {
            own = await MakeAsync(http, kind, PublishedReads.Begin());
            if (own is not null)
            {
                memory.Keep(key, own, tags.Duration(kind, AnswerContent.Of(http), key.Duration));
            }
        }
        finally
        {
            if (turn is not null)
            {
                memory.EndTurn(key, turn, own);
            }
        }
        if (own is not null)
        {
            await own.SendAsync(http);
        }
    }

    private async Task MakeAndSendAsync(HttpContext http, AnswerKind kind)
    {
        if (await MakeAsync(http, kind, reads: null) is { } answer)
        {
            await answer.SendAsync(http);
        }
    }

    /// <param name="reads">Null where nothing is kept, and so nothing need be noted.</param>
    /// <returns>Null for an answer that is not to be kept, and has been sent.</returns>
    private async Task<Answer?> MakeAsync(HttpContext http, AnswerKind kind, PublishedReads? reads)
    {
        var after = changes.Last;
        var response = http.Response;
        var outer = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var bytes = new MemoryStream();
        var inner = new StreamResponseBodyFeature(bytes, outer);
        http.Features.Set<IHttpResponseBodyFeature>(inner);
        try
        {
            await next(http);
            await inner.CompleteAsync();
        }
        finally
        {
            http.Features.Set(outer);
        }
        SetLifetime(http);
        var body = bytes.ToArray();
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0)
        {
            PublishedRead[] origin = reads is null
                ? []
                : [.. reads.ToArray(), .. tags.Of(kind, AnswerContent.Of(http))];
            return Answer.Of(response, body, new AnswerOrigin(changes, after, origin));
        }
        if (body.Length > 0)
        {
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, http.RequestAborted);
        }
        return null;
    }

    private static void SetLifetime(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (!headers.Vary.ToString().Contains(HeaderNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase))
        {
            headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }
        if (headers.CacheControl.Count > 0)
        {
            return;
        }
        var isPrivate = http.Request.Headers.ContainsKey("Api-Key") || http.Request.Headers.ContainsKey("Preview");
        // Others may keep the answer, but have to ask whether it is still true: what was unpublished must not live on.
        headers.CacheControl = isPrivate || http.Response.StatusCode >= 400 ? "no-store" : "no-cache";
    }

    private static string Seconds(TimeSpan age) => ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
