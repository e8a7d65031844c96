using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>The Library's elements have no published cache; there are none, so nothing is ever found.</summary>
/// <remarks>Refreshers call the housekeeping members for every change, so those do nothing; reading by type says what is missing.</remarks>
internal sealed class UnsupportedElementCache : IPublishedElementCache, IElementCacheService
{
    public Task<IPublishedElement?> GetByIdAsync(Guid key, bool? preview = null) =>
        Task.FromResult<IPublishedElement?>(null);

    public Task<IPublishedElement?> GetByKeyAsync(Guid key, bool? preview = null) =>
        Task.FromResult<IPublishedElement?>(null);

    public Task RefreshElementAsync(IElement element) =>
        throw new NotSupportedException(
            "IElementCacheService.RefreshElementAsync: elements of the Library cannot be published. Use documents or blocks."
        );

    public IEnumerable<IPublishedElement> GetByContentType(IPublishedContentType contentType) =>
        throw new NotSupportedException(
            "IElementCacheService.GetByContentType: elements of the Library cannot be published. Use documents or blocks."
        );

    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeleteItemAsync(IContentBase content) => Task.CompletedTask;

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) { }

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RefreshMemoryCacheAsync(Guid key) => Task.CompletedTask;

    public Task RemoveFromMemoryCacheAsync(Guid key) => Task.CompletedTask;

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => Task.CompletedTask;

    public void ClearConvertedContentCache() { }

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) { }
}
