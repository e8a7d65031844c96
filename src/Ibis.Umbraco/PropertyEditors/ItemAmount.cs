using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors;

// Zero and less mean "no limit", as unset numbers are saved in configurations.
internal readonly record struct ItemAmount(int? Minimum, int? Maximum)
{
    public IEnumerable<ValidationResult> Validate(int count, ILocalizedTextService texts)
    {
        if (Minimum is > 0 && count < Minimum)
        {
            yield return count == 1
                ? texts.Error("outOfRangeSingleItemMinimum", Text(Minimum.Value))
                : texts.Error("outOfRangeMultipleItemsMinimum", Text(count), Text(Minimum.Value));
        }

        if (Maximum is > 0 && count > Maximum)
        {
            yield return texts.Error("outOfRangeMultipleItemsMaximum", Text(count), Text(Maximum.Value));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
