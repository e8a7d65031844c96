using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Core.Publishing;

/// <summary>What has to be right before something is published.</summary>
public sealed class PublishingComposer : IComposer
{
    /// <inheritdoc />
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<FaultTexts>();
        builder.AddNotificationAsyncHandler<ContentPublishingNotification, PublishingGate>();
    }
}
