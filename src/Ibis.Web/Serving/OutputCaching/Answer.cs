using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>A finished answer with a strong entity tag of its bytes, as they go over the wire.</summary>
internal sealed class Answer(KeyValuePair<string, StringValues>[] headers, byte[] body, string tag, AnswerOrigin origin)
{
    // What a 304 leaves out: it has no body to describe.
    private static readonly HashSet<string> _ofTheBody = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.ContentLength,
        HeaderNames.ContentType,
        HeaderNames.ContentEncoding,
    };

    private readonly StringValues _length = body.Length.ToString(CultureInfo.InvariantCulture);

    /// <summary>About what it takes in memory.</summary>
    public long Bytes => body.Length + origin.Bytes + headers.Sum(header => 40 + 2L * header.Value.ToString().Length);

    /// <summary>Whether the same request would be answered in the same way now.</summary>
    public bool IsTrue => origin.IsUnchanged();

    public static Answer Of(HttpResponse response, byte[] body, AnswerOrigin origin)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
        response.Headers.ETag = tag;
        response.Headers.ContentLength = null;
        return new Answer([.. response.Headers], body, tag, origin);
    }

    public Task SendAsync(HttpContext http, StringValues age = default)
    {
        var response = http.Response;
        var isKnown = IsKnown(http.Request);
        foreach (var (name, value) in headers)
        {
            if (!isKnown || !_ofTheBody.Contains(name))
            {
                response.Headers[name] = value;
            }
        }
        if (age.Count > 0)
        {
            response.Headers.Age = age;
        }
        if (isKnown)
        {
            foreach (var name in _ofTheBody)
            {
                response.Headers.Remove(name);
            }
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.Headers[HeaderNames.ContentLength] = _length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    private bool IsKnown(HttpRequest request)
    {
        var sent = request.Headers.IfNoneMatch;
        if (sent.Count == 0)
        {
            return false;
        }
        if (sent.Count == 1 && sent[0] == tag)
        {
            return true;
        }
        var own = new EntityTagHeaderValue(tag);
        return request
            .GetTypedHeaders()
            .IfNoneMatch.Any(one =>
                one.Equals(EntityTagHeaderValue.Any) || one.Compare(own, useStrongComparison: false)
            );
    }
}
