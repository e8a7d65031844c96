using System.ComponentModel.DataAnnotations;
using Ibis.Umbraco.PropertyEditors.RichText;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors.Links;

internal sealed class LinksValidator(ILocalizedTextService texts)
    : ITypedValidator<LinkDisplay[], MultiUrlPickerConfiguration>
{
    public IEnumerable<ValidationResult> Validate(
        LinkDisplay[]? value,
        MultiUrlPickerConfiguration? configuration,
        string? valueType,
        PropertyValidationContext validationContext
    )
    {
        var links = value ?? [];
        foreach (
            var result in EntryAmount.Validate(links.Length, configuration?.MinNumber, configuration?.MaxNumber, texts)
        )
        {
            yield return result;
        }

        // A visitor's browser would run javascript: and data: addresses.
        foreach (var link in links.Where(link => !StoredLink.IsInternal(link) && !SafeAddress.IsSafe(link.Url)))
        {
            yield return new ValidationResult(
                $"\"{link.Url}\" cannot be linked to. Use an address of the web, an e-mail address or a telephone number.",
                ["value"]
            );
        }
    }
}
