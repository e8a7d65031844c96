using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors.Slider;

internal sealed class SliderRangeValidator(ILocalizedTextService texts)
    : ITypedValidator<SliderRange, SliderConfiguration>
{
    public IEnumerable<ValidationResult> Validate(
        SliderRange? value,
        SliderConfiguration? configuration,
        string? valueType,
        PropertyValidationContext validationContext
    )
    {
        if (value is null || configuration is null)
        {
            yield break;
        }

        foreach (var result in Shape(value, configuration).Concat(Bounds(value, configuration)))
        {
            yield return result;
        }

        foreach (var number in new[] { value.From, value.To }.Distinct())
        {
            if (!ValidationHelper.IsValueValidForStep(number, configuration.MinimumValue, configuration.Step))
            {
                yield return texts.Error(
                    "invalidStep",
                    number.Text(),
                    configuration.Step.Text(),
                    configuration.MinimumValue.Text()
                );
            }
        }
    }

    private IEnumerable<ValidationResult> Shape(SliderRange value, SliderConfiguration configuration)
    {
        if (!configuration.EnableRange && value.From != value.To)
        {
            yield return texts.Error("unexpectedRange", value.ToString());
        }

        if (value.To < value.From)
        {
            yield return texts.Error("invalidRange", value.ToString());
        }
        else if (configuration.EnableRange && value.To - value.From < configuration.MinimumRange)
        {
            yield return texts.Error("minimumRange", value.ToString(), configuration.MinimumRange.Text());
        }
    }

    private IEnumerable<ValidationResult> Bounds(SliderRange value, SliderConfiguration configuration)
    {
        if (value.From < configuration.MinimumValue)
        {
            yield return texts.Error("outOfRangeMinimum", value.From.Text(), configuration.MinimumValue.Text());
        }

        // An unset maximum is saved as zero.
        if (configuration.MaximumValue > configuration.MinimumValue && value.To > configuration.MaximumValue)
        {
            yield return texts.Error("outOfRangeMaximum", value.To.Text(), configuration.MaximumValue.Text());
        }
    }
}
