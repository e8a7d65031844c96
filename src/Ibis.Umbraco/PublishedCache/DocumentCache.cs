using Ibis.Umbraco.PublishedCache.Reads;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Published documents on demand, and drafts for previews: to each reader those that she may read.</summary>
internal sealed class DocumentCache(
    PublishedRows rows,
    NodeMemory<PublishedContent> memory,
    IPublishedContentTypeCache types,
    PublishedNodeContext context,
    IDocumentPublishStatusQueryService publishStatus,
    Lazy<IContentService> contents,
    IUmbracoContextAccessor requests,
    PreviewRights rights
) : IPublishedContentCache
{
    public IPublishedContent? GetById(bool preview, Guid contentId)
    {
        PublishedReads.Item(contentId);
        if (preview)
        {
            return Draft(contentId);
        }
        // An unpublished ancestor hides what lies below it, without any of it being unpublished.
        if (!publishStatus.HasPublishedAncestorPath(contentId))
        {
            return null;
        }
        if (memory.Find(contentId) is { } known)
        {
            return known;
        }
        var generation = memory.Generation;
        return rows.Find(contentId) is { } node ? Keep(node, generation) : null;
    }

    public async Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null)
    {
        PublishedReads.Item(key);
        if (preview ?? IsPreview())
        {
            return Draft(key);
        }
        if (!publishStatus.HasPublishedAncestorPath(key))
        {
            return null;
        }
        if (memory.Find(key) is { } known)
        {
            return known;
        }
        var generation = memory.Generation;
        return await rows.FindAsync(key) is { } node ? Keep(node, generation) : null;
    }

    /// <summary>Several published documents with one query for those that are not in memory, in the order asked for.</summary>
    public async Task<IReadOnlyList<IPublishedContent>> GetPublishedAsync(IReadOnlyCollection<Guid> keys)
    {
        foreach (var key in keys)
        {
            PublishedReads.Item(key);
        }
        var visible = keys.Where(publishStatus.HasPublishedAncestorPath).ToArray();
        var generation = memory.Generation;
        var found = visible.Select(memory.Find).OfType<PublishedContent>().ToDictionary(item => item.Key);
        var missing = visible.Where(key => !found.ContainsKey(key)).ToArray();
        if (missing.Length > 0)
        {
            foreach (var node in await rows.FindAsync(missing))
            {
                found[node.Key] = Keep(node, generation);
            }
        }
        return [.. visible.Where(found.ContainsKey).Select(key => found[key])];
    }

    public IPublishedContent? Remembered(Guid key)
    {
        PublishedReads.Item(key);
        return publishStatus.HasPublishedAncestorPath(key) ? memory.Find(key) : null;
    }

    public IPublishedContent? GetById(bool preview, int contentId) =>
        rows.KeyOf(contentId, UmbracoObjectTypes.Document) is { } key ? GetById(preview, key) : null;

    public IPublishedContent? GetById(int contentId) => GetById(IsPreview(), contentId);

    public IPublishedContent? GetById(Guid contentId) => GetById(IsPreview(), contentId);

    public async Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) =>
        rows.KeyOf(id, UmbracoObjectTypes.Document) is { } key ? await GetByIdAsync(key, preview) : null;

    public bool IsPreview() => requests.TryGetUmbracoContext(out var request) && request.InPreviewMode;

    private PublishedContent Keep(PublishedNode node, long generation)
    {
        var type = types.Get(PublishedItemType.Content, node.ContentTypeKey);
        var item = new PublishedContent(node, type, preview: false, context);
        memory.Keep(node.Key, item, generation);
        return item;
    }

    private PublishedContent? Draft(Guid key)
    {
        if (contents.Value.GetById(key) is not { Trashed: false } content)
        {
            return null;
        }
        // Drafts are also asked for by the Delivery API, whose key is a right to all of them.
        var isBrowsed = IsPreview();
        var node = PublishedNodes.Draft(content, culture => !isBrowsed || rights.MayRead(culture));
        var draft = new PublishedContent(
            node,
            types.Get(PublishedItemType.Content, node.ContentTypeKey),
            preview: true,
            context
        );
        return !isBrowsed || rights.MayRead(draft) ? draft : (PublishedContent?)GetById(preview: false, key);
    }
}
