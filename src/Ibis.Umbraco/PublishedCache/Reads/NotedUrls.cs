using Ibis.Umbraco.PublishedCache.Addresses;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PublishedCache.Reads;

/// <summary>Umbraco's addresses, which notes the addresses it is asked for.</summary>
internal sealed class NotedUrls(IDocumentUrlService urls, AddressIndex index) : IDocumentUrlService
{
    public bool IsInitialized => urls.IsInitialized;

    public Guid? GetDocumentKeyByUri(Uri uri, bool isDraft) =>
        PublishedReads.Address(uri.GetAbsolutePathDecoded(), () => urls.GetDocumentKeyByUri(uri, isDraft));

    public Guid? GetDocumentKeyByRoute(string route, string? culture, int? documentStartNodeId, bool isDraft) =>
        PublishedReads.Address(route, () => index.Find(route, culture, documentStartNodeId, isDraft));

    public string? GetUrlSegment(Guid documentKey, string culture, bool isDraft) =>
        urls.GetUrlSegment(documentKey, culture, isDraft);

    public IEnumerable<string> GetUrlSegments(Guid documentKey, string culture, bool isDraft) =>
        urls.GetUrlSegments(documentKey, culture, isDraft);

    public string GetLegacyRouteFormat(Guid key, string? culture, bool isDraft) =>
        urls.GetLegacyRouteFormat(key, culture, isDraft);

    public bool HasAny() => urls.HasAny();

    public async Task InitAsync(bool forceEmpty, CancellationToken cancellationToken)
    {
        await urls.InitAsync(forceEmpty, cancellationToken);
        index.Forget();
    }

    public async Task RebuildAllUrlsAsync()
    {
        await urls.RebuildAllUrlsAsync();
        index.Forget();
    }

    public Task CreateOrUpdateUrlSegmentsAsync(Guid key) => urls.CreateOrUpdateUrlSegmentsAsync(key);

    public Task CreateOrUpdateUrlSegmentsAsync(IEnumerable<IContent> documents) =>
        urls.CreateOrUpdateUrlSegmentsAsync(documents);

    public Task CreateOrUpdateUrlSegmentsWithDescendantsAsync(Guid key) =>
        urls.CreateOrUpdateUrlSegmentsWithDescendantsAsync(key);

    public Task UpdateUrlSegmentCacheAsync(Guid key) => urls.UpdateUrlSegmentCacheAsync(key);

    public Task UpdateUrlSegmentCacheWithDescendantsAsync(Guid key) =>
        urls.UpdateUrlSegmentCacheWithDescendantsAsync(key);

    public Task DeleteUrlsFromCacheAsync(IEnumerable<Guid> documentKeys) => urls.DeleteUrlsFromCacheAsync(documentKeys);
}
