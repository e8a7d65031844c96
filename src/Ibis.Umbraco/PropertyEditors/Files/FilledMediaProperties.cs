using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.PropertyEditors.Files;

/// <summary>Fills width, height, size and extension of a media item from its file whenever the item is saved.</summary>
internal sealed class FilledMediaProperties(
    UploadAutoFillProperties filling,
    StoredFilePaths paths,
    MediaFileManager files,
    IOptionsMonitor<ContentSettings> settings
) : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (var media in notification.SavedEntities)
        {
            foreach (
                var property in media.Properties.Where(one =>
                    StoredFilePaths.HoldsFile(one.PropertyType.PropertyEditorAlias)
                )
            )
            {
                Fill(media, property);
            }
        }
    }

    private void Fill(IMedia media, IProperty property)
    {
        var fields = settings.CurrentValue.Imaging.AutoFillImageProperties.FirstOrDefault(one =>
            one.Alias == property.Alias
        );
        if (fields is null)
        {
            return;
        }

        foreach (var value in property.Values)
        {
            if (
                paths.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value.EditedValue, out var url)
                && url is not null
            )
            {
                filling.Populate(media, fields, files.FileSystem.GetRelativePath(url), value.Culture, value.Segment);
            }
            else
            {
                filling.Reset(media, fields, value.Culture, value.Segment);
            }
        }
    }
}
