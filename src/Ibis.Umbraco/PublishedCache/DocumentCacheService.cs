using Ibis.Umbraco.PublishedCache.Reads;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Umbraco's handle on the document cache: its cache refreshers call it after every change, on every node.</summary>
internal sealed class DocumentCacheService(
    DocumentCache cache,
    NodeMemory<PublishedContent> memory,
    PublishedRows rows,
    PublishedRebuild rebuild
) : IDocumentCacheService
{
    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => cache.GetByIdAsync(key, preview);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => cache.GetByIdAsync(id, preview);

    public async Task<IReadOnlyList<IPublishedContent>> GetByKeysAsync(
        IReadOnlyCollection<Guid> keys,
        bool? preview = null
    ) =>
        preview ?? cache.IsPreview()
            ? [.. keys.Select(key => cache.GetById(true, key)).OfType<IPublishedContent>()]
            : await cache.GetPublishedAsync(keys);

    public bool TryGetCached(Guid key, bool preview, out IPublishedContent? content)
    {
        content = preview ? null : cache.Remembered(key);
        return content is not null;
    }

    public async Task<bool> HasContentByIdAsync(int id, bool preview = false) =>
        await cache.GetByIdAsync(id, preview) is not null;

    // The publishing transaction has written the row already.
    public Task RefreshContentAsync(IContent content) => RefreshMemoryCacheAsync(content.Key);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType)
    {
        PublishedReads.Query();
        return rows.KeysOfType(contentType.Id).Select(key => cache.GetById(false, key)).OfType<IPublishedContent>();
    }

    // Filled on demand: a start waits for no content.
    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeleteItemAsync(IContentBase content) => RemoveFromMemoryCacheAsync(content.Key);

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => rebuild.Documents(contentTypeIds);

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken)
    {
        memory.Clear();
        return Task.CompletedTask;
    }

    public Task RefreshMemoryCacheAsync(Guid key) => RemoveFromMemoryCacheAsync(key);

    public Task RemoveFromMemoryCacheAsync(Guid key)
    {
        memory.Drop(key);
        return Task.CompletedTask;
    }

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) =>
        ClearMemoryCacheAsync(CancellationToken.None);

    public void ClearConvertedContentCache() => memory.Clear();

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => memory.Clear();
}
