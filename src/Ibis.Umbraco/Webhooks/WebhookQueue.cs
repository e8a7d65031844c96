using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Webhooks;

/// <summary>Keeps what has to be sent; <see cref="WebhookDelivery"/> sends it.</summary>
internal sealed class WebhookQueue(IWebhookRequestService requests) : IWebhookFiringService
{
    public Task FireAsync(IWebhook webhook, string eventAlias, object? payload, CancellationToken cancellationToken) =>
        requests.CreateAsync(webhook.Key, eventAlias, payload);
}
