using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Images;

/// <summary>An image with its focal point and crops. JSON members are in the order in which Umbraco writes them.</summary>
public sealed class ImageCropperValue : IHtmlEncodedString
{
    /// <summary>The point to keep in view, or null for the middle.</summary>
    public FocalPoint? FocalPoint { get; set; }

    /// <summary>The crops; one without coordinates is cut around the focal point.</summary>
    public IReadOnlyList<CropArea>? Crops { get; set; }

    /// <summary>The key of a file just uploaded, only on the way from an editor; never stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? TemporaryFileId { get; set; }

    /// <summary>The address of the image on this site.</summary>
    public string? Src { get; set; } = string.Empty;

    /// <inheritdoc />
    public string ToHtmlString() => Src ?? string.Empty;

    /// <inheritdoc />
    public override string ToString() => Src ?? string.Empty;

    // Values written by imports and old versions hold the address alone.
    internal static ImageCropperValue? Read(object? value, IJsonSerializer json)
    {
        var text = value?.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!text.DetectIsJson())
        {
            return new ImageCropperValue { Src = text };
        }

        try
        {
            return json.Deserialize<ImageCropperValue>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal void Prune()
    {
        Crops = Crops?.Where(crop => crop.Coordinates is not null).ToArray();
        FocalPoint = FocalPoint is { Left: 0.5m, Top: 0.5m } ? null : FocalPoint;
    }
}
