using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Relations;

/// <summary>Remembers where something lay that went to the bin, as Umbraco does: by a relation from the parent to it.</summary>
/// <remarks>Restoring asks for it. What lay at the root has no parent to be related to.</remarks>
internal sealed class TrashRelations(IRelationService relations, IEntityService entities)
    : INotificationHandler<ContentMovedToRecycleBinNotification>,
        INotificationHandler<MediaMovedToRecycleBinNotification>,
        INotificationHandler<ContentMovedNotification>,
        INotificationHandler<MediaMovedNotification>
{
    private const string Documents = Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias;
    private const string Folders = Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias;

    public void Handle(ContentMovedToRecycleBinNotification notification)
    {
        foreach (var move in notification.MoveInfoCollection)
        {
            Remember(move.Entity, move.OriginalPath, Documents);
        }
    }

    public void Handle(MediaMovedToRecycleBinNotification notification)
    {
        foreach (var move in notification.MoveInfoCollection)
        {
            Remember(move.Entity, move.OriginalPath, Folders);
        }
    }

    public void Handle(ContentMovedNotification notification)
    {
        foreach (var move in notification.MoveInfoCollection)
        {
            ForgetRestored(move.Entity, move.OriginalPath, Constants.System.RecycleBinContent, Documents);
        }
    }

    public void Handle(MediaMovedNotification notification)
    {
        foreach (var move in notification.MoveInfoCollection)
        {
            ForgetRestored(move.Entity, move.OriginalPath, Constants.System.RecycleBinMedia, Folders);
        }
    }

    private void Remember(IEntity item, string originalPath, string alias)
    {
        var ids = Ids(originalPath);
        var parentId = ids.Length > 2 ? ids[^2] : Constants.System.Root;
        if (
            parentId > 0
            && relations.GetRelationTypeByAlias(alias) is { } type
            && !relations.AreRelated(parentId, item.Id, alias)
            // The transaction that moved the item may have deleted its parent too.
            && entities.Exists(parentId)
        )
        {
            relations.Save(new Relation(parentId, item.Id, type));
        }
    }

    private void ForgetRestored(IEntity item, string originalPath, int bin, string alias)
    {
        if (!Ids(originalPath).Contains(bin))
        {
            return;
        }
        foreach (var relation in relations.GetByChildId(item.Id, alias).ToList())
        {
            relations.Delete(relation);
        }
    }

    private static int[] Ids(string path) =>
        [.. path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}
