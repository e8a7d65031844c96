using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors.Lists;

internal sealed class OneItemValueEditor : StockValueEditor
{
    public OneItemValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
        : base(parts, attribute) => Validators.Add(new ListedItemValidator(parts.Texts));

    private sealed class ListedItemValidator(ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext
        )
        {
            var item = value?.ToString();

            return
                !string.IsNullOrWhiteSpace(item)
                && dataTypeConfiguration is ValueListConfiguration list
                && !list.Items.Contains(item)
                ? [texts.Error("notOneOfOptions", item)]
                : [];
        }
    }

    protected override bool Reads(object value) => IsPlain(value);
}
