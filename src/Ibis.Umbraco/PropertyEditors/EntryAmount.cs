using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors;

// Pickers and blocks count "entries", with other messages than lists of values. Zero means "no limit".
internal static class EntryAmount
{
    public static IEnumerable<ValidationResult> Validate(
        int count,
        int? minimum,
        int? maximum,
        ILocalizedTextService texts
    )
    {
        if (minimum is > 0 && count < minimum)
        {
            yield return texts.Error("entriesShort", Text(minimum.Value), Text(minimum.Value - count));
        }

        if (maximum is > 0 && count > maximum)
        {
            yield return texts.Error("entriesExceed", Text(maximum.Value), Text(count - maximum.Value));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
