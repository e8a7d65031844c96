using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors.Validators;

namespace Ibis.Umbraco.PropertyEditors.Toggle;

// A mandatory toggle is a consent: "off" is not an answer.
internal sealed class SwitchedOnValidator : RequiredValidator
{
    public override IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType) =>
        value is false
            ? [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Empty, ["value"])]
            : base.ValidateRequired(value, valueType);
}
