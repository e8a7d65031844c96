using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Source = Umbraco.Cms.Core.Constants.ServerEvents.EventSource;
using Type = Umbraco.Cms.Core.Constants.ServerEvents.EventType;

namespace Ibis.BackOffice.ServerEvents;

/// <summary>Says to all nodes what was changed.</summary>
internal sealed class ChangeAnnouncer(DistributedCache nodes)
{
    public void Tell(string source, string type, IEnumerable<Guid> keys)
    {
        ServerEvent[] events =
        [
            .. keys.Distinct()
                .Select(key => new ServerEvent
                {
                    EventSource = source,
                    EventType = type,
                    Key = key,
                }),
        ];
        if (events.Length > 0)
        {
            nodes.RefreshByPayload(ServerEventRefresher.Id, events);
        }
    }
}

/// <summary>Things that are saved and deleted one by one.</summary>
/// <remarks>Like all here a handler for the caches of all nodes: those are asked before the commit, and what they say goes with it.</remarks>
internal sealed class SavedAnnouncer<TNotification, TEntity>(ChangeAnnouncer announcer, EventSourceOf<TEntity> source)
    : IDistributedCacheNotificationHandler<TNotification>
    where TNotification : SavedNotification<TEntity>
    where TEntity : IEntity
{
    public void Handle(TNotification notification) =>
        announcer.Tell(source.Name, Type.Updated, notification.SavedEntities.Select(entity => entity.Key));
}

/// <inheritdoc cref="SavedAnnouncer{TNotification,TEntity}"/>
internal sealed class DeletedAnnouncer<TNotification, TEntity>(ChangeAnnouncer announcer, EventSourceOf<TEntity> source)
    : IDistributedCacheNotificationHandler<TNotification>
    where TNotification : DeletedNotification<TEntity>
    where TEntity : IEntity
{
    public void Handle(TNotification notification) =>
        announcer.Tell(source.Name, Type.Deleted, notification.DeletedEntities.Select(entity => entity.Key));
}

/// <summary>The client's name for a kind of thing.</summary>
#pragma warning disable S2326 // The type says which name a handler is given.
internal sealed record EventSourceOf<TEntity>(string Name);
#pragma warning restore S2326

/// <summary>Whatever happens to documents and media reaches Umbraco's caches as a change of a tree: saved, published, moved, trashed, deleted.</summary>
internal sealed class TreeAnnouncer(ChangeAnnouncer announcer)
    : IDistributedCacheNotificationHandler<ContentTreeChangeNotification>,
        IDistributedCacheNotificationHandler<MediaTreeChangeNotification>
{
    public void Handle(ContentTreeChangeNotification notification) => Tell(Source.Document, notification.Changes);

    public void Handle(MediaTreeChangeNotification notification) => Tell(Source.Media, notification.Changes);

    private void Tell<T>(string source, IEnumerable<TreeChange<T>> changes)
        where T : class, IEntity
    {
        var byKind = changes.ToLookup(
            change => change.ChangeTypes.HasFlag(TreeChangeTypes.Remove),
            change => change.Item.Key
        );
        announcer.Tell(source, Type.Deleted, byKind[true]);
        announcer.Tell(source, Type.Updated, byKind[false]);
    }
}

internal sealed class TypeAnnouncer(ChangeAnnouncer announcer)
    : IDistributedCacheNotificationHandler<ContentTypeChangedNotification>,
        IDistributedCacheNotificationHandler<MediaTypeChangedNotification>,
        IDistributedCacheNotificationHandler<MemberTypeChangedNotification>
{
    public void Handle(ContentTypeChangedNotification notification) => Tell(Source.DocumentType, notification.Changes);

    public void Handle(MediaTypeChangedNotification notification) => Tell(Source.MediaType, notification.Changes);

    public void Handle(MemberTypeChangedNotification notification) => Tell(Source.MemberType, notification.Changes);

    private void Tell<T>(string source, IEnumerable<ContentTypeChange<T>> changes)
        where T : class, IContentTypeComposition
    {
        var byKind = changes.ToLookup(
            change => change.ChangeTypes.HasFlag(ContentTypeChangeTypes.Remove),
            change => change.Item.Key
        );
        announcer.Tell(source, Type.Deleted, byKind[true]);
        announcer.Tell(source, Type.Updated, byKind[false]);
    }
}

internal sealed class BlueprintAnnouncer(ChangeAnnouncer announcer)
    : IDistributedCacheNotificationHandler<ContentSavedBlueprintNotification>,
        IDistributedCacheNotificationHandler<ContentDeletedBlueprintNotification>
{
    public void Handle(ContentSavedBlueprintNotification notification) =>
        announcer.Tell(Source.DocumentBlueprint, Type.Updated, [notification.SavedBlueprint.Key]);

    public void Handle(ContentDeletedBlueprintNotification notification) =>
        announcer.Tell(
            Source.DocumentBlueprint,
            Type.Deleted,
            notification.DeletedBlueprints.Select(blueprint => blueprint.Key)
        );
}
