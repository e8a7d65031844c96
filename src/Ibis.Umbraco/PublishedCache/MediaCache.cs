using Ibis.Umbraco.PublishedCache.Reads;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Media on demand. Media has no drafts: what is saved is what the public sees.</summary>
internal sealed class MediaCache(
    Lazy<IMediaService> media,
    MediaMemory memory,
    IPublishedContentTypeCache types,
    PublishedNodeContext context,
    PublishedRows rows
) : IPublishedMediaCache, IMediaCacheService
{
    public IPublishedContent? GetById(Guid contentId)
    {
        PublishedReads.Item(contentId);
        if (memory.Nodes.Find(contentId) is { } known)
        {
            return known;
        }
        var generation = memory.Nodes.Generation;
        if (media.Value.GetById(contentId) is not { Trashed: false } found)
        {
            return null;
        }
        var node = PublishedNodes.Media(found);
        var item = new PublishedContent(
            node,
            types.Get(PublishedItemType.Media, node.ContentTypeKey),
            preview: false,
            context
        );
        memory.Nodes.Keep(contentId, item, generation);
        return item;
    }

    public IPublishedContent? GetById(int contentId) =>
        rows.KeyOf(contentId, UmbracoObjectTypes.Media) is { } key ? GetById(key) : null;

    public IPublishedContent? GetById(bool preview, int contentId) => GetById(contentId);

    public IPublishedContent? GetById(bool preview, Guid contentId) => GetById(contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(GetById(id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => Task.FromResult(GetById(key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => Task.FromResult(GetById(key));

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(GetById(id) is not null);

    public bool TryGetCached(Guid key, out IPublishedContent? content)
    {
        PublishedReads.Item(key);
        content = memory.Nodes.Find(key);
        return content is not null;
    }

    public Task RefreshMediaAsync(IMedia media) => RemoveFromMemoryCacheAsync(media.Key);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType)
    {
        PublishedReads.Query();
        return media
            .Value.GetPagedOfType(contentType.Id, 0, int.MaxValue, out _, null)
            .Select(item => GetById(item.Key))
            .OfType<IPublishedContent>();
    }

    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeleteItemAsync(IContentBase content) => RemoveFromMemoryCacheAsync(content.Key);

    // Nothing is stored beside the media themselves.
    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => memory.Nodes.Clear();

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken)
    {
        memory.Nodes.Clear();
        return Task.CompletedTask;
    }

    public Task RefreshMemoryCacheAsync(Guid key) => RemoveFromMemoryCacheAsync(key);

    public Task RemoveFromMemoryCacheAsync(Guid key)
    {
        memory.Nodes.Drop(key);
        return Task.CompletedTask;
    }

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) =>
        ClearMemoryCacheAsync(CancellationToken.None);

    public void ClearConvertedContentCache() => memory.Nodes.Clear();

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => memory.Nodes.Clear();
}

/// <summary>Media in memory, apart from documents so that pictures do not push pages out.</summary>
internal sealed record MediaMemory(NodeMemory<PublishedContent> Nodes);
