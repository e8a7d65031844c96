using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>What a published item asks its surroundings.</summary>
internal sealed class PublishedNodeContext(
    IVariationContextAccessor variation,
    IDocumentNavigationQueryService documents,
    IMediaNavigationQueryService media,
    IDocumentPublishStatusQueryService publishStatus,
    Lazy<DocumentCache> documentCache,
    Lazy<MediaCache> mediaCache
)
{
    public IVariationContextAccessor Variation => variation;

    public IEnumerable<Guid> ChildKeys(PublishedItemType type, Guid key) =>
        type == PublishedItemType.Media
            ? media.TryGetChildrenKeys(key, out var mediaKeys)
                ? mediaKeys
                : []
            : documents.TryGetChildrenKeys(key, out var documentKeys)
                ? documentKeys
                : [];

    public Func<Guid, IPublishedContent?> Find(PublishedItemType type, bool preview) =>
        type == PublishedItemType.Media
            ? key => mediaCache.Value.GetById(key)
            : key => documentCache.Value.GetById(preview, key);

    public bool IsPublished(Guid key, string? culture) =>
        culture is null ? publishStatus.IsPublishedInAnyCulture(key) : publishStatus.IsPublished(key, culture);
}
