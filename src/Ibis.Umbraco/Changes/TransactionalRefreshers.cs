using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Changes;

/// <summary>Tells which messages a repository has already written itself.</summary>
/// <remarks>Documents are published in bulk, and their messages go into the very batch that stores them; only a refresh of everything comes from Umbraco's handlers.</remarks>
internal sealed class TransactionalRefreshers
{
    public bool HaveWritten<TPayload>(ICacheRefresher refresher, TPayload[] payload) =>
        refresher.RefresherUniqueId == ContentCacheRefresher.UniqueId
        && payload is ContentCacheRefresher.JsonPayload[] changes
        && changes.All(change => !change.ChangeTypes.HasType(TreeChangeTypes.RefreshAll));
}
