using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>Drops kept answers. Also what extensions call when they show data that Umbraco knows nothing of.</summary>
/// <remarks>
/// Pages show their neighbours, terms, sections and translations, so any change drops everything: it is never wrong, and
/// published content is still in memory, so an answer is soon made again.
/// </remarks>
internal sealed class OutputEviction(ContentGeneration generation, AnswerMemory memory)
    : IWebsiteOutputCacheManager,
        IDeliveryApiOutputCacheManager
{
    public void EvictAll()
    {
        generation.Advance();
        // No key leads to them any more; this only gives their memory back.
        memory.Clear();
    }

    public Task EvictAllAsync(CancellationToken cancellationToken = default)
    {
        EvictAll();
        return Task.CompletedTask;
    }

    public Task EvictContentAsync(Guid contentKey, CancellationToken cancellationToken = default) =>
        EvictAllAsync(cancellationToken);

    public Task EvictMediaAsync(Guid mediaKey, CancellationToken cancellationToken = default) =>
        EvictAllAsync(cancellationToken);

    public Task EvictByTagAsync(string tag, CancellationToken cancellationToken = default) =>
        EvictAllAsync(cancellationToken);

    public Task EvictAllContentAsync(CancellationToken cancellationToken = default) => EvictAllAsync(cancellationToken);

    public Task EvictAllMediaAsync(CancellationToken cancellationToken = default) => EvictAllAsync(cancellationToken);
}

/// <summary>Umbraco announces this on every node, after the node's own caches have been refreshed.</summary>
internal sealed class EvictAfter<T>(OutputEviction eviction) : INotificationHandler<T>
    where T : CacheRefresherNotification
{
    public void Handle(T notification) => eviction.EvictAll();
}
