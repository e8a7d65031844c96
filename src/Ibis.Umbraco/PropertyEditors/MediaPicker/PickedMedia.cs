using System.Text.Json;
using Ibis.Umbraco.PropertyEditors.Images;
using Ibis.Umbraco.PropertyEditors.TreePicker;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.MediaPicker;

/// <summary>One picked media item with the crops and focal point set where it is used. JSON members in Umbraco's order.</summary>
internal sealed class PickedMedia
{
    public Guid Key { get; set; }

    public Guid MediaKey { get; set; }

    public string MediaTypeAlias { get; set; } = string.Empty;

    public IReadOnlyList<CropArea>? Crops { get; set; }

    public FocalPoint? FocalPoint { get; set; }

    public static List<PickedMedia> ReadAll(object? value, IJsonSerializer json)
    {
        var text = value?.ToString() ?? string.Empty;
        if (!text.DetectIsJson())
        {
            // Values of the picker before this one: UDIs separated by commas.
            return
            [
                .. PickedNode
                    .Stored(text)
                    .Select(udi => new PickedMedia
                    {
                        Key = udi.Guid,
                        MediaKey = udi.Guid,
                        Crops = [],
                    }),
            ];
        }

        try
        {
            return json.Deserialize<List<PickedMedia>>(text) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public static IEnumerable<ConfiguredCrop>? CropsOf(MediaPicker3Configuration? configuration) =>
        configuration?.Crops?.Select(crop => new ConfiguredCrop(crop.Alias, crop.Width, crop.Height));

    public PickedMedia WithConfiguration(MediaPicker3Configuration configuration, string mediaTypeAlias) =>
        new()
        {
            Key = Key,
            MediaKey = MediaKey,
            MediaTypeAlias = mediaTypeAlias,
            Crops = CropsOf(configuration).Apply(Crops),
            FocalPoint = configuration.EnableLocalFocalPoint ? FocalPoint : null,
        };

    public PickedMedia Pruned() =>
        new()
        {
            Key = Key,
            MediaKey = MediaKey,
            MediaTypeAlias = MediaTypeAlias,
            Crops = Crops?.Where(crop => crop.Coordinates is not null).ToArray(),
            FocalPoint = FocalPoint is { Left: 0.5m, Top: 0.5m } ? null : FocalPoint,
        };
}
