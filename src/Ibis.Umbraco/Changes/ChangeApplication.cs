using System.Globalization;
using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Services.Changes;

namespace Ibis.Umbraco.Changes;

/// <summary>Does here what another node has done to its own caches.</summary>
internal sealed partial class ChangeApplication(
    CacheRefresherCollection refreshers,
    RepositoryVersions versions,
    ILogger<ChangeApplication> logger
)
{
    public void Apply(Change change)
    {
        versions.ForgetAll();
        var refresher = refreshers[change.Refresher];
        if (refresher is null)
        {
            LogUnknown(change.Refresher);
            return;
        }
        switch (change.Kind)
        {
            case ChangeKind.Payload when refresher is IJsonCacheRefresher json:
                if (refresher is not ContentCacheRefresher)
                {
                    json.RefreshInternal(change.Data);
                }
                json.Refresh(change.Data);
                break;
            case ChangeKind.Ids:
                Array.ForEach(Ids(change), refresher.Refresh);
                break;
            case ChangeKind.RemovedIds:
                Array.ForEach(Ids(change), refresher.Remove);
                break;
            case ChangeKind.Keys:
                Array.ForEach(change.Data.Split(',').Select(Guid.Parse).ToArray(), refresher.Refresh);
                break;
            default:
                refresher.RefreshAll();
                break;
        }
    }

    /// <summary>For a node that was away longer than changes are kept.</summary>
    public void ApplyEverything()
    {
        versions.ForgetAll();
        foreach (var refresher in refreshers)
        {
            try
            {
                RefreshAll(refresher);
            }
            catch (NotSupportedException)
            {
                // Refreshers that only know single items say so this way; their caches go with the repository versions.
            }
        }
        All<ContentCacheRefresher.JsonPayload>(
            ContentCacheRefresher.UniqueId,
            new() { ChangeTypes = TreeChangeTypes.RefreshAll }
        );
        All<MediaCacheRefresher.JsonPayload>(MediaCacheRefresher.UniqueId, new(0, null, TreeChangeTypes.RefreshAll));
    }

    private void All<TPayload>(Guid refresher, TPayload payload)
    {
        if (refreshers[refresher] is IPayloadCacheRefresher<TPayload> tree)
        {
            tree.Refresh([payload]);
        }
    }

    // These take "everything" as a payload only.
    private static void RefreshAll(ICacheRefresher refresher)
    {
        switch (refresher)
        {
            case ContentCacheRefresher content:
                content.Refresh([new ContentCacheRefresher.JsonPayload { ChangeTypes = TreeChangeTypes.RefreshAll }]);
                break;
            case MediaCacheRefresher media:
                media.Refresh([new MediaCacheRefresher.JsonPayload(0, key: null, TreeChangeTypes.RefreshAll)]);
                break;
            case DomainCacheRefresher domains:
                domains.Refresh([new DomainCacheRefresher.JsonPayload(0, DomainChangeTypes.RefreshAll)]);
                break;
            default:
                refresher.RefreshAll();
                break;
        }
    }

    private static int[] Ids(Change change) =>
        [.. change.Data.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    [LoggerMessage(
        LogLevel.Warning,
        "Another node refreshed the cache {Refresher}, which this node does not have. Do all nodes run the same version?"
    )]
    private partial void LogUnknown(Guid refresher);
}
