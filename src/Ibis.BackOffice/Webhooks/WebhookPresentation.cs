using System.Net;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Webhooks;

namespace Ibis.BackOffice.Webhooks;

internal sealed class WebhookPresentation(WebhookEventCollection events)
{
    public IReadOnlyList<WebhookEventModel> Events { get; } =
    [.. events.Select(one => new WebhookEventModel(one.EventName, one.EventType, one.Alias))];

    public WebhookResponseModel Model(IWebhook webhook) =>
        new(
            webhook.Key,
            [.. webhook.Events.Select(EventOf)],
            webhook.Enabled,
            webhook.Name,
            webhook.Description,
            webhook.Url,
            webhook.ContentTypeKeys,
            webhook.Headers
        );

    public static WebhookItemResponseModel Item(IWebhook webhook) =>
        new(
            webhook.Enabled,
            webhook.Name ?? webhook.Url,
            string.Join(',', webhook.Events),
            webhook.Url,
            string.Join(',', webhook.ContentTypeKeys),
            webhook.Key,
            []
        );

    public static WebhookLogResponseModel Log(WebhookLog entry) =>
        new(
            entry.Key,
            entry.WebhookKey,
            entry.StatusCode,
            Number(entry.StatusCode),
            entry.IsSuccessStatusCode,
            new DateTimeOffset(DateTime.SpecifyKind(entry.Date, DateTimeKind.Utc)),
            entry.EventAlias,
            entry.Url,
            entry.RetryCount,
            entry.RequestHeaders,
            entry.RequestBody ?? string.Empty,
            entry.ResponseHeaders,
            entry.ResponseBody,
            entry.ExceptionOccured
        );

    // An event of a package that has been removed is shown by its alias.
    private WebhookEventModel EventOf(string alias) =>
        Events.FirstOrDefault(one => one.Alias == alias) ?? new WebhookEventModel(alias, string.Empty, alias);

    // Umbraco stores "OK (200)"; where there was no answer, there is no number.
    private static int? Number(string statusCode)
    {
        var (open, close) = (statusCode.LastIndexOf('('), statusCode.LastIndexOf(')'));
        return open >= 0 && close > open && Enum.TryParse<HttpStatusCode>(statusCode[(open + 1)..close], out var code)
            ? (int)code
            : null;
    }
}
