using System.Globalization;
using System.Net.Mime;
using System.Text;
using Ibis.Umbraco.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Webhooks;

/// <summary>Sends what webhooks have to say, in the background, from one node at a time.</summary>
internal sealed partial class WebhookDelivery(
    ICoreScopeProvider scopes,
    IWebhookRequestService requests,
    IWebhookService webhooks,
    IWebhookLogService log,
    IHttpClientFactory clients,
    IRuntimeState runtime,
    IOptionsMonitor<WebhookSettings> settings,
    TimeProvider time,
    ILogger<WebhookDelivery> logger
) : BackgroundService
{
    public const string ClientName = "webhooks";

    // Not Umbraco's own lock: publishing takes that one, and must not wait for a slow receiver.
    private const int DeliveryLock = -100342;
    private const int LoggedCharacters = 4000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.CurrentValue.Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (runtime.Level < RuntimeLevel.Run || !settings.CurrentValue.Enabled)
            {
                continue;
            }
            try
            {
                await SendAllAsync(stoppingToken);
            }
            catch (Exception exception) when (DatabaseOutage.IsBehind(exception))
            {
                LogOutage(exception.GetBaseException().Message);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
    }

    /// <summary>Sends every waiting request once.</summary>
    public async Task SendAllAsync(CancellationToken cancellation)
    {
        var waiting = await requests.GetAllAsync();
        foreach (var request in waiting)
        {
            // Holding the lock while sending keeps the other nodes from sending the same.
            using var scope = scopes.CreateCoreScope();
            scope.EagerWriteLock(DeliveryLock);
            var isStillWaiting = (await requests.GetAllAsync()).Any(other => other.Id == request.Id);
            if (isStillWaiting && await webhooks.GetAsync(request.WebhookKey) is { } webhook)
            {
                await SendAsync(webhook, request, cancellation);
            }
            scope.Complete();
        }
    }

    private async Task SendAsync(IWebhook webhook, WebhookRequest request, CancellationToken cancellation)
    {
        using var message = Message(webhook, request);
        var entry = new WebhookLog
        {
            WebhookKey = webhook.Key,
            Key = Guid.NewGuid(),
            Url = webhook.Url,
            Date = time.GetUtcNow().UtcDateTime,
            EventAlias = request.EventAlias,
            RetryCount = request.RetryCount,
            RequestHeaders = message.Headers.ToString(),
            RequestBody = request.RequestObject,
        };
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(message, cancellation);
            entry.StatusCode = $"{response.StatusCode} ({(int)response.StatusCode})";
            entry.IsSuccessStatusCode = response.IsSuccessStatusCode;
            entry.ResponseHeaders = response.Headers.ToString();
            entry.ResponseBody = Shortened(await response.Content.ReadAsStringAsync(cancellation));
        }
        // Whatever a receiver brings about, others wait behind it.
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            entry.StatusCode = "No answer";
            entry.ExceptionOccured = true;
            entry.ResponseBody = exception.Message;
        }
        await log.CreateAsync(entry);
        await SettleAsync(request, entry.IsSuccessStatusCode);
    }

    private async Task SettleAsync(WebhookRequest request, bool isDone)
    {
        if (isDone || request.RetryCount >= settings.CurrentValue.MaximumRetries)
        {
            await requests.DeleteAsync(request);
            return;
        }
        request.RetryCount++;
        await requests.UpdateAsync(request);
    }

    private static HttpRequestMessage Message(IWebhook webhook, WebhookRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new StringContent(
                request.RequestObject ?? string.Empty,
                Encoding.UTF8,
                MediaTypeNames.Application.Json
            ),
        };
        message.Headers.TryAddWithoutValidation(Constants.WebhookEvents.HeaderNames.EventName, request.EventAlias);
        message.Headers.TryAddWithoutValidation(
            Constants.WebhookEvents.HeaderNames.RetryCount,
            request.RetryCount.ToString(CultureInfo.InvariantCulture)
        );
        foreach (var (name, value) in webhook.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }

    private static string Shortened(string text) => text.Length <= LoggedCharacters ? text : text[..LoggedCharacters];

    [LoggerMessage(LogLevel.Warning, "Webhooks wait in the queue, because the database could not answer ({Reason}).")]
    private partial void LogOutage(string reason);

    [LoggerMessage(LogLevel.Error, "Webhooks could not be sent; they stay in the queue.")]
    private partial void LogFailed(Exception exception);
}
