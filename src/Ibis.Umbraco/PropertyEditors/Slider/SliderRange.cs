using System.Globalization;

namespace Ibis.Umbraco.PropertyEditors.Slider;

internal sealed class SliderRange
{
    public decimal From { get; set; }

    public decimal To { get; set; }

    public static SliderRange? Parse(string? stored)
    {
        var parts = stored?.Split(',') ?? [];

        return parts.Length is 1 or 2 && TryNumber(parts[0], out var from) && TryNumber(parts[^1], out var to)
            ? new SliderRange { From = from, To = to }
            : null;
    }

    public override string ToString() => From == To ? From.Text() : $"{From.Text()},{To.Text()}";

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number);
}
