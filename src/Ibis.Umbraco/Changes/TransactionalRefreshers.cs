using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Changes;

/// <summary>Tells which messages a repository has already written in its own transaction.</summary>
/// <remarks>
/// Umbraco announces changes after the commit. A process that dies in between would leave the other nodes with old content
/// for ever, so document changes are written with the documents; only a refresh of everything still comes from here.
/// </remarks>
internal sealed class TransactionalRefreshers
{
    public bool HaveWritten<TPayload>(ICacheRefresher refresher, TPayload[] payload) =>
        refresher.RefresherUniqueId == ContentCacheRefresher.UniqueId
        && payload is ContentCacheRefresher.JsonPayload[] changes
        && changes.All(change => !change.ChangeTypes.HasType(TreeChangeTypes.RefreshAll));
}
