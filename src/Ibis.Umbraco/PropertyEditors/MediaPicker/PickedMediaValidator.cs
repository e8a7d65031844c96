using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Umbraco.PropertyEditors.MediaPicker;

internal sealed class PickedMediaValidator(
    ILocalizedTextService texts,
    IMediaService media,
    IMediaTypeService mediaTypes,
    IMediaNavigationQueryService tree
) : ITypedValidator<List<PickedMedia>, MediaPicker3Configuration>
{
    public IEnumerable<ValidationResult> Validate(
        List<PickedMedia>? value,
        MediaPicker3Configuration? configuration,
        string? valueType,
        PropertyValidationContext validationContext
    )
    {
        if (value is null || configuration is null)
        {
            yield break;
        }

        if (!configuration.Multiple && value.Count > 1)
        {
            yield return texts.Error("multipleMediaNotAllowed");
        }

        foreach (
            var result in EntryAmount.Validate(
                value.Count,
                configuration.ValidationLimit.Min,
                configuration.ValidationLimit.Max,
                texts
            )
        )
        {
            yield return result;
        }

        if (!AreAllowed(value, configuration))
        {
            yield return texts.Error("invalidMediaType");
        }

        if (
            configuration.StartNodeId is { } start
            && !ValidationHelper.HasValidStartNode(value.Select(picked => picked.MediaKey), start, tree)
        )
        {
            yield return texts.Error("invalidStartNode");
        }
    }

    // A freshly dropped file is no media yet; then the type its editor chose for it counts.
    private bool AreAllowed(List<PickedMedia> picked, MediaPicker3Configuration configuration)
    {
        var allowed = TypeKeys.Parse(configuration.Filter);
        if (allowed.Count == 0)
        {
            return true;
        }

        var existing = media
            .GetByIds(picked.Select(item => item.MediaKey).Distinct())
            .ToDictionary(item => item.Key, item => item.ContentType.Key);

        return picked.TrueForAll(item =>
            existing.TryGetValue(item.MediaKey, out var type)
                ? allowed.Contains(type)
                : item.MediaTypeAlias.Length == 0
                    || mediaTypes.Get(item.MediaTypeAlias) is { } chosen && allowed.Contains(chosen.Key)
        );
    }
}
