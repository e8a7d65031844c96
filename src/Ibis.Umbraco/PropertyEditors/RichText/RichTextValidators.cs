using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.RichText;

// What an editor wrote is the markup, not the JSON around it.
internal static class RichTextValidators
{
    internal sealed class Required(IJsonSerializer json) : IValueRequiredValidator
    {
        public IEnumerable<ValidationResult> ValidateRequired(object? value, string valueType) =>
            new RequiredValidator().ValidateRequired(value is null ? null : Markup(value, json), ValueTypes.Text);
    }

    internal sealed class Format(IJsonSerializer json) : IValueFormatValidator
    {
        public IEnumerable<ValidationResult> ValidateFormat(object? value, string valueType, string format) =>
            new RegexValidator().ValidateFormat(Markup(value, json), valueType, format);
    }

    private static string Markup(object? value, IJsonSerializer json) =>
        RichTextValue.Read(value, json)?.Markup ?? string.Empty;
}
