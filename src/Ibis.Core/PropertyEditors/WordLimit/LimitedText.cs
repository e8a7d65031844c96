using Umbraco.Cms.Core.Strings;

namespace Ibis.Core.PropertyEditors.WordLimit;

/// <summary>A text with a limit, as pages show it.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="Html">For pages: markup whose links lead somewhere, or the plain text with its lines.</param>
/// <param name="IsRich">Whether it was written with markup.</param>
public sealed record LimitedText(string Text, IHtmlEncodedString Html, bool IsRich)
{
    /// <summary>The text without markup.</summary>
    public override string ToString() => Text;
}

/// <summary>A text with a limit as the Delivery API gives it.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="Markup">Null for plain text.</param>
/// <param name="Words">How many there are.</param>
public sealed record DeliveredText(string Text, string? Markup, int Words);
