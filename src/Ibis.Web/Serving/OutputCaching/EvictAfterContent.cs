using Ibis.Umbraco.PublishedCache.Reads;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>Documents change what is shown as soon as they are published; what is saved as a draft nobody can have seen.</summary>
/// <remarks>
/// The platform names cultures, if only an empty list of them, wherever more than a draft was written: also for a new order
/// of siblings and for a publication that changes no culture. Only a document that is not published at all can ignore those.
/// </remarks>
internal sealed class EvictAfterContent(
    OutputEviction eviction,
    AnswerTags tags,
    IDocumentUrlService urls,
    ILanguageService languages,
    IDocumentPublishStatusQueryService documents,
    IDocumentNavigationQueryService tree
) : INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] changes)
        {
            eviction.EvictAll();
            return;
        }
        var seen = Array.FindAll(changes, change => !IsUnseen(change));
        if (!Array.TrueForAll(seen, IsOfOneItem))
        {
            eviction.EvictAll();
        }
        else if (seen.Length > 0)
        {
            eviction.Evict(seen.SelectMany(ReadsOf));
        }
    }

    // Whatever ends a publication refreshes a branch, names cultures or removes.
    private bool IsUnseen(ContentCacheRefresher.JsonPayload change) =>
        change
            is {
                ChangeTypes: TreeChangeTypes.RefreshNode,
                PublishedCultures: null or [],
                UnpublishedCultures: null or [],
                Key: { } key
            }
        && (change.PublishedCultures is null || !documents.IsPublishedInAnyCulture(key));

    // The addresses of what lies below an item change with it.
    private bool IsOfOneItem(ContentCacheRefresher.JsonPayload change) =>
        change is { ChangeTypes: TreeChangeTypes.RefreshNode, Key: { } key } && SingleItem.Is(key, tree);

    private IEnumerable<PublishedRead> ReadsOf(ContentCacheRefresher.JsonPayload change)
    {
        var key = change.Key.GetValueOrDefault();
        var context = new OutputCacheContentChangedContext(
            change.Id,
            key,
            change.PublishedCultures ?? [],
            change.UnpublishedCultures ?? []
        );
        return
        [
            .. PublishedReads.Showing(key, tree),
            .. PublishedReads.Leading(SegmentsOf(key)),
            .. tags.Dropped(context),
        ];
    }

    // What it was called before matters to none but answers that show it.
    private IEnumerable<string> SegmentsOf(Guid key) =>
        languages
            .GetAllAsync()
            .GetAwaiter()
            .GetResult()
            .SelectMany(language => urls.GetUrlSegments(key, language.IsoCode, isDraft: false))
            .Distinct();
}
