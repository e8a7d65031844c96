using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors.Dates;

internal sealed class DateValidator(ILocalizedTextService texts)
    : ITypedValidator<DateEditorValue, DateTimeConfiguration>
{
    public IEnumerable<ValidationResult> Validate(
        DateEditorValue? value,
        DateTimeConfiguration? configuration,
        string? valueType,
        PropertyValidationContext validationContext
    )
    {
        if (value is null)
        {
            yield break;
        }

        if (!StoredDate.TryMoment(value.Date, out _))
        {
            yield return texts.Error("invalidDate");
        }

        if (
            configuration?.TimeZones is { Mode: DateTimeConfiguration.TimeZoneMode.Custom } zones
            && !zones.TimeZones.Contains(value.TimeZone ?? string.Empty, StringComparer.OrdinalIgnoreCase)
        )
        {
            yield return texts.Error("notOneOfOptions", value.TimeZone);
        }
    }
}
