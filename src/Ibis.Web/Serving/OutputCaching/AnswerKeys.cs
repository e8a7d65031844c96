using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>Under which key an answer is kept, and for how long.</summary>
internal readonly record struct AnswerKey(string Text, TimeSpan Duration);

/// <summary>Decides by the request alone which answers may be kept, before anything is routed.</summary>
/// <remarks>
/// An answer to a request that carries a credential or asks for a draft is neither kept nor served from what is kept,
/// whatever the endpoint makes of it.
/// </remarks>
internal sealed class AnswerKeys(
    IResponseCompressionProvider compression,
    IOptionsMonitor<DeliveryApiSettings> delivery,
    IOptionsMonitor<WebsiteSettings> website
)
{
    private const int MaxLength = 4096;

    public AnswerKey? For(HttpContext http, AnswerKind kind)
    {
        var request = http.Request;
        if (DurationOf(kind) is not { } duration || !IsForEverybody(request))
        {
            return null;
        }
        var headers = request.Headers;
        var varying =
            kind == AnswerKind.Page
                ? string.Empty
                : $"{headers.AcceptLanguage}\0{headers["Accept-Segment"]}\0{headers["Start-Item"]}";
        // No part can hold a zero character, so no request can be made to look like another one.
        var text =
            $"{EncodingFor(http)}\0{varying}\0{request.Scheme}\0{request.Host.Value}\0{request.Path.Value}\0{request.QueryString.Value}";
        return text.Length > MaxLength ? null : new AnswerKey(text, duration);
    }

    private TimeSpan? DurationOf(AnswerKind kind)
    {
        switch (kind)
        {
            case AnswerKind.Page when website.CurrentValue.OutputCache is { Enabled: true } pages:
                return Positive(pages.ContentDuration);
            case AnswerKind.ContentApi
            or AnswerKind.MediaApi when delivery.CurrentValue is { PublicAccess: true, OutputCache.Enabled: true } api:
                return kind == AnswerKind.ContentApi ? Positive(api.OutputCache.ContentDuration)
                    : api.Media.PublicAccess ? Positive(api.OutputCache.MediaDuration)
                    : null;
            default:
                return null;
        }
    }

    private static TimeSpan? Positive(TimeSpan duration) => duration > TimeSpan.Zero ? duration : null;

    private static bool IsForEverybody(HttpRequest request)
    {
        var headers = request.Headers;
        return headers.Authorization.Count == 0
            && !headers.ContainsKey("Api-Key")
            && !headers.ContainsKey("Preview")
            && (headers.Cookie.Count == 0 || !request.Cookies.ContainsKey(Constants.Web.PreviewCookieName));
    }

    // The very choice that the compression makes further in, so that nobody gets an encoding that was not asked for.
    private string? EncodingFor(HttpContext http) =>
        http.Request.Headers.AcceptEncoding.Count == 0 ? null : compression.GetCompressionProvider(http)?.EncodingName;
}
