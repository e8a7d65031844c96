using System.Globalization;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;

namespace Ibis.Umbraco.Changes;

/// <summary>Refreshes caches in this process at once and tells the other nodes.</summary>
internal sealed class ServerMessenger(
    Announcements announcements,
    TransactionalRefreshers transactional,
    IJsonSerializer serializer
) : IServerMessenger
{
    public void Sync() { }

    public void SendMessages() { }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> payloads)
        {
            throw new ArgumentException(
                $"The cache refresher '{refresher.Name}' does not take payloads of {typeof(TPayload).Name}.",
                nameof(refresher)
            );
        }
        Here(() =>
        {
            // Umbraco's refreshers drop what is kept of single items there, a user's start nodes for example. For documents
            // nothing is kept that way.
            if (refresher is not ContentCacheRefresher)
            {
                payloads.RefreshInternal(payload);
            }
            payloads.Refresh(transactional.Completed(payload));
        });
        if (!transactional.HaveWritten(refresher, payload))
        {
            Tell(refresher, ChangeKind.Payload, serializer.Serialize(payload));
        }
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        if (refresher is ICacheRefresher<T> typed)
        {
            Here(() => Array.ForEach(instances, typed.Refresh));
            Tell(refresher, ChangeKind.Ids, Join(instances.Select(getNumericId)));
            return;
        }
        QueueRefresh(refresher, instances.Select(getNumericId).ToArray());
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        QueueRefresh(refresher, instances.Select(getGuidId).ToArray());

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        if (refresher is ICacheRefresher<T> typed)
        {
            Here(() => Array.ForEach(instances, typed.Remove));
            Tell(refresher, ChangeKind.RemovedIds, Join(instances.Select(getNumericId)));
            return;
        }
        QueueRemove(refresher, instances.Select(getNumericId).ToArray());
    }

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds)
    {
        Here(() => Array.ForEach(numericIds, refresher.Remove));
        Tell(refresher, ChangeKind.RemovedIds, Join(numericIds));
    }

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds)
    {
        Here(() => Array.ForEach(numericIds, refresher.Refresh));
        Tell(refresher, ChangeKind.Ids, Join(numericIds));
    }

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds)
    {
        Here(() => Array.ForEach(guidIds, refresher.Refresh));
        Tell(refresher, ChangeKind.Keys, string.Join(',', guidIds));
    }

    public void QueueRefreshAll(ICacheRefresher refresher)
    {
        Here(refresher.RefreshAll);
        Tell(refresher, ChangeKind.All, string.Empty);
    }

    private void Tell(ICacheRefresher refresher, ChangeKind kind, string data) =>
        announcements.Tell(
            new Change(refresher.RefresherUniqueId, kind, data),
            isTransient: refresher is ITransientRefresher
        );

    private void Here(Action refresh)
    {
        if (!announcements.AreWritten)
        {
            refresh();
        }
    }

    private static string Join(IEnumerable<int> ids) =>
        string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
