using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.Webhooks;

internal static class WebhookEditingFeature
{
    public static IUmbracoBuilder AddWebhookEditing(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<WebhookPresentation>();
        return builder;
    }
}
