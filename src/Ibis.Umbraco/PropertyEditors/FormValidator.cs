using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors;

// Anybody may send anything to the Management API: what an editor cannot read is a message, never an exception.
internal sealed class FormValidator(Func<object, bool> reads) : IValueValidator
{
    public static bool IsEmpty([NotNullWhen(false)] object? value) =>
        value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext
    ) =>
        IsEmpty(value) || reads(value)
            ? []
            :
            [
                new ValidationResult(
                    "This value is not in the form that its editor sends, and was not taken. Enter it again.",
                    ["value"]
                ),
            ];
}
