namespace Ibis.Umbraco.PropertyEditors.RichText;

internal static class SafeAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "sms", "geo"];

    // Browsers drop control characters and white space before they look for the scheme, so they are dropped here too.
    public static bool IsSafe(string? address)
    {
        var text = string.Concat(
            (address ?? string.Empty).Where(sign => !char.IsControl(sign) && !char.IsWhiteSpace(sign))
        );
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text.AsSpan(0, colon).IndexOfAny("/?#{") >= 0)
        {
            return true;
        }

        return Schemes.Contains(text[..colon], StringComparer.OrdinalIgnoreCase);
    }
}
