using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Webhooks;

/// <summary>Other systems are told what happens to content.</summary>
public static class WebhooksFeature
{
    // Of an answer only the beginning is kept, in the log.
    private const int MaxAnswerBytes = 1024 * 1024;

    private static readonly TimeSpan _answerTimeout = TimeSpan.FromSeconds(20);

    public static IUmbracoBuilder AddWebhooks(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IWebhookRepository, WebhookRepository>();
        builder.Services.AddUnique<IWebhookRequestRepository, WebhookRequestRepository>();
        builder.Services.AddUnique<IWebhookLogRepository, WebhookLogRepository>();
        builder.Services.AddUnique<IWebhookFiringService, WebhookQueue>();
        builder.Services.AddOptions<WebhookOptions>().BindConfiguration("Ibis:Webhooks");
        builder.Services.AddSingleton<GuardedConnection>();
        builder
            .Services.AddHttpClient(
                WebhookDelivery.ClientName,
                client => (client.Timeout, client.MaxResponseContentBufferSize) = (_answerTimeout, MaxAnswerBytes)
            )
            .ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredService<GuardedConnection>().Handler());
        builder.Services.AddHostedService<WebhookDelivery>();
        return builder;
    }
}
