using Ibis.Umbraco.PropertyEditors.Images;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Umbraco.PropertyEditors.MediaPicker;

/// <summary>A published media item together with the crops and focal point set where it is used.</summary>
public sealed class MediaWithCrops : PublishedContentWrapped
{
    internal MediaWithCrops(IPublishedContent content, ImageCropperValue localCrops)
        : base(content)
    {
        Content = content;
        LocalCrops = localCrops;
    }

    /// <summary>The media item itself.</summary>
    public IPublishedContent Content { get; }

    /// <summary>Crops and focal point set in the picker; they take precedence over those of the media item.</summary>
    public ImageCropperValue LocalCrops { get; }
}
