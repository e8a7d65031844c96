using Ibis.Umbraco.PropertyEditors.Images;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.Files;

/// <summary>Gives a copied document files of its own, before the copy is saved, so that deleting one leaves the other whole.</summary>
internal sealed class CopiedFiles(
    MediaFileManager files,
    StoredFilePaths paths,
    PropertyEditorCollection editors,
    IJsonSerializer json
) : INotificationHandler<ContentCopyingNotification>
{
    public void Handle(ContentCopyingNotification notification)
    {
        foreach (var property in notification.Copy.Properties)
        {
            foreach (var value in property.Values.ToArray())
            {
                var copied = Copy(notification.Copy, property.PropertyType, value.EditedValue);
                if (!ReferenceEquals(copied, value.EditedValue))
                {
                    property.SetValue(copied, value.Culture, value.Segment);
                }
            }
        }
    }

    private object? Copy(IContent owner, IPropertyType type, object? value)
    {
        if (paths.TryGetMediaPath(type.PropertyEditorAlias, value, out var url) && url is not null)
        {
            var copy = files.CopyFile(owner, type, files.FileSystem.GetRelativePath(url));

            return copy is null ? value : WithAddress(type, value, files.FileSystem.GetUrl(copy));
        }

        return
            value is not null
            && editors.TryGet(type.PropertyEditorAlias, out var editor)
            && editor.GetValueEditor() is IHoldBlocks blocks
            ? blocks.Replace(value, inner => Copy(owner, inner.PropertyType, inner.Value))
            : value;
    }

    private object? WithAddress(IPropertyType type, object? value, string url)
    {
        if (type.PropertyEditorAlias == Constants.PropertyEditors.Aliases.UploadField)
        {
            return url;
        }

        var image = ImageCropperValue.Read(value, json) ?? new ImageCropperValue();
        image.Src = url;

        return json.Serialize(image);
    }
}
