using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.PropertyEditors.Files;

/// <summary>Deletes the files of content that is deleted for good. Runs after the commit, as Umbraco raises these notifications.</summary>
internal sealed class DeletedFiles(MediaFileManager files, HeldFiles held)
    : INotificationHandler<ContentDeletedNotification>,
        INotificationHandler<ContentDeletedBlueprintNotification>,
        INotificationHandler<MediaDeletedNotification>,
        INotificationHandler<MemberDeletedNotification>
{
    public void Handle(ContentDeletedNotification notification) => Delete(notification.DeletedEntities);

    public void Handle(ContentDeletedBlueprintNotification notification) => Delete(notification.DeletedBlueprints);

    public void Handle(MediaDeletedNotification notification) => Delete(notification.DeletedEntities);

    public void Handle(MemberDeletedNotification notification) => Delete(notification.DeletedEntities);

    private void Delete(IEnumerable<IContentBase> deleted)
    {
        var paths = deleted
            .SelectMany(content =>
                held.Of(content).Where(file => files.IsFileOwnedBy(file.Url, content.Key, file.PropertyTypeKey))
            )
            .Select(file => files.FileSystem.GetRelativePath(file.Url))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (paths.Length > 0)
        {
            files.DeleteMediaFiles(paths);
        }
    }
}
