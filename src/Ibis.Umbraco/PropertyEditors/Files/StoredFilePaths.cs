using Ibis.Umbraco.PropertyEditors.Images;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.Files;

/// <summary>Tells Umbraco the address of the file in a value of the two editors that hold files.</summary>
internal sealed class StoredFilePaths(IJsonSerializer json) : IMediaUrlGenerator
{
    public static bool HoldsFile(string editorAlias) =>
        editorAlias is Constants.PropertyEditors.Aliases.UploadField or Constants.PropertyEditors.Aliases.ImageCropper;

    public bool TryGetMediaPath(string? propertyEditorAlias, object? value, out string? mediaPath)
    {
        mediaPath = propertyEditorAlias switch
        {
            Constants.PropertyEditors.Aliases.UploadField => value?.ToString(),
            Constants.PropertyEditors.Aliases.ImageCropper => ImageCropperValue.Read(value, json)?.Src,
            _ => null,
        };

        return !string.IsNullOrWhiteSpace(mediaPath);
    }
}
