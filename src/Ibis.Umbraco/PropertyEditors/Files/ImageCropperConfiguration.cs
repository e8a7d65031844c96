using Ibis.Umbraco.PropertyEditors.Images;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Files;

/// <summary>Configuration of Umbraco.ImageCropper.</summary>
public sealed class ImageCropperConfiguration
{
    /// <summary>The crops editors may set; none by default.</summary>
    [ConfigurationField("crops")]
    public IReadOnlyList<CropSize> Crops { get; set; } = [];

    internal IEnumerable<ConfiguredCrop> Configured =>
        Crops.Select(crop => new ConfiguredCrop(crop.Alias, crop.Width, crop.Height));
}

/// <summary>Name and size of a crop.</summary>
public sealed class CropSize
{
    /// <summary>The name by which pages ask for the crop.</summary>
    public string? Alias { get; set; }

    /// <summary>The name editors see.</summary>
    public string? Label { get; set; }

    /// <summary>Pixels.</summary>
    public int Width { get; set; }

    /// <summary>Pixels.</summary>
    public int Height { get; set; }
}
