using System.Collections.Concurrent;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Tests.Integration.Serving;

/// <summary>The changes of documents that a node has heard of, once it has done all that it does about them.</summary>
internal sealed class HeardChanges : INotificationHandler<ContentCacheRefresherNotification>
{
    private readonly ConcurrentDictionary<Guid, int> _times = new();

    public void Handle(ContentCacheRefresherNotification notification)
    {
        foreach (var change in (ContentCacheRefresher.JsonPayload[])notification.MessageObject)
        {
            _times.AddOrUpdate(change.Key ?? Guid.Empty, 1, (_, times) => times + 1);
        }
    }

    public async Task OfAsync(IContent content, int times)
    {
        while (_times.GetValueOrDefault(content.Key) < times)
        {
            await Task.Delay(5);
        }
    }
}
