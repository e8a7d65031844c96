using Ibis.Umbraco.PublishedCache.Reads;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>Drops kept answers. Also what extensions call when they show data that Umbraco knows nothing of.</summary>
/// <remarks>
/// Every answer knows what it was made from (<see cref="PublishedReads"/>). One more item or a changed one drops what was made
/// from it or from the lists it stands in; whatever changes more than that drops everything, which is never wrong.
/// </remarks>
internal sealed class OutputEviction(PublishedChanges changes, AnswerMemory memory)
    : IWebsiteOutputCacheManager,
        IDeliveryApiOutputCacheManager
{
    public void EvictAll()
    {
        changes.EverythingChanged();
        // None of them is served any more; this only gives their memory back.
        memory.Clear();
    }

    public void Evict(IEnumerable<PublishedRead> reads) => changes.Changed(reads);

    public Task EvictAllAsync(CancellationToken cancellationToken = default)
    {
        EvictAll();
        return Task.CompletedTask;
    }

    public Task EvictContentAsync(Guid contentKey, CancellationToken cancellationToken = default) =>
        EvictItem(contentKey);

    public Task EvictMediaAsync(Guid mediaKey, CancellationToken cancellationToken = default) => EvictItem(mediaKey);

    public Task EvictByTagAsync(string tag, CancellationToken cancellationToken = default)
    {
        if (AnswerTags.ItemOf(tag) is { } item)
        {
            return EvictItem(item);
        }
        // Umbraco's other tags stand for branches, types and all there is.
        if (tag.StartsWith("umb-", StringComparison.Ordinal))
        {
            return EvictAllAsync(cancellationToken);
        }
        Evict([AnswerTags.Named(tag)]);
        return Task.CompletedTask;
    }

    public Task EvictAllContentAsync(CancellationToken cancellationToken = default) => EvictAllAsync(cancellationToken);

    public Task EvictAllMediaAsync(CancellationToken cancellationToken = default) => EvictAllAsync(cancellationToken);

    private Task EvictItem(Guid key)
    {
        Evict([new PublishedRead(PublishedReadKind.Item, key)]);
        return Task.CompletedTask;
    }
}

/// <summary>Umbraco announces this on every node, after the node's own caches have been refreshed.</summary>
internal sealed class EvictAfter<T>(OutputEviction eviction) : INotificationHandler<T>
    where T : CacheRefresherNotification
{
    public void Handle(T notification) => eviction.EvictAll();
}
