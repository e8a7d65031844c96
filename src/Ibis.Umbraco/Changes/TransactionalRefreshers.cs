using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Changes;

/// <summary>Tells which messages a repository has already written itself, and what it knows better than Umbraco's handlers.</summary>
/// <remarks>Documents are published in bulk, and their messages go into the very batch that stores them; only a refresh of everything comes from Umbraco's handlers.</remarks>
internal sealed class TransactionalRefreshers(Announcements announcements)
{
    /// <summary>Adds to the refresh of a document that more than its draft may have changed.</summary>
    /// <remarks>
    /// Umbraco's own payload is the same for a saved draft and for a new order of siblings: no cultures at all. Here only a
    /// draft has none, and everything else an empty list, which means the same to Umbraco.
    /// </remarks>
    public TPayload[] Completed<TPayload>(TPayload[] payload) =>
        payload is ContentCacheRefresher.JsonPayload[] changes
            ? (TPayload[])(object)Array.ConvertAll(changes, Completed)
            : payload;

    public bool HaveWritten<TPayload>(ICacheRefresher refresher, TPayload[] payload) =>
        refresher.RefresherUniqueId == ContentCacheRefresher.UniqueId
        && payload is ContentCacheRefresher.JsonPayload[] changes
        && changes.All(change => !change.ChangeTypes.HasType(TreeChangeTypes.RefreshAll));

    private ContentCacheRefresher.JsonPayload Completed(ContentCacheRefresher.JsonPayload change) =>
        change
            is {
                ChangeTypes: TreeChangeTypes.RefreshNode,
                PublishedCultures: null,
                UnpublishedCultures: null,
                Key: { } key
            }
        && !announcements.IsDraft(key)
            ? new ContentCacheRefresher.JsonPayload
            {
                Id = change.Id,
                Key = key,
                ChangeTypes = change.ChangeTypes,
                Blueprint = change.Blueprint,
                PublishedCultures = [],
            }
            : change;
}
