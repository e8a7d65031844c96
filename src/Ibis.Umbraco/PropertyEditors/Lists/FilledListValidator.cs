using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Lists;

// Core's required validator looks at the text of the value; the text of an empty list is the name of its class.
internal sealed class FilledListValidator : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string valueType)
    {
        if (value is null)
        {
            return [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Missing, ["value"])];
        }

        var items = EditorStrings.Read(value);
        var isEmpty = items is null
            ? string.IsNullOrWhiteSpace(value.ToString())
            : Array.TrueForAll(items, string.IsNullOrWhiteSpace);

        return isEmpty ? [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Empty, ["value"])] : [];
    }
}
