using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Lists;

internal sealed class UniqueItemsValidator : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext
    ) =>
        from item in EditorStrings.Read(value) ?? []
        group item by item into same
        where same.Skip(1).Any()
        select new ValidationResult($"The item \"{same.Key}\" is listed twice. Remove one of the two.", ["items"]);
}
