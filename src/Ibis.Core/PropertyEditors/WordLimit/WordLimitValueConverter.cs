using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace Ibis.Core.PropertyEditors.WordLimit;

internal sealed partial class WordLimitValueConverter(IHtmlSanitizer sanitizer, HtmlLocalLinkParser links)
    : JsonValueConverter<WordLimitValue, LimitedText>(WordLimitEditor.EditorAlias)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Addresses of linked pages change without this item changing.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(DeliveredText);

    protected override WordLimitValue? Read(object? source)
    {
        var value = WordLimitValue.Read(source).Value;
        // Sanitised again: it may have come from an import, or from a time with other rules.
        return value?.Markup is { } markup ? new WordLimitValue(Markup: sanitizer.Sanitize(markup)) : value;
    }

    protected override LimitedText? Model(WordLimitValue value, Place place) =>
        value.Words.Trim() is not { Length: > 0 } text ? null
        : value.Markup is { } markup
            ? new LimitedText(
                Lines().Replace(text, "\n"),
                new HtmlEncodedString(links.EnsureInternalLinks(markup)),
                true
            )
        : new LimitedText(text, new HtmlEncodedString(Lined(text)), false);

    protected override object? Delivery(WordLimitValue value, Place place) =>
        Model(value, place) is { } text
            ? new DeliveredText(text.Text, text.IsRich ? text.Html.ToHtmlString() : null, WordCount.Of(text.Text))
            : null;

    private static string Lined(string text) =>
        string.Join("<br>", text.ReplaceLineEndings("\n").Split('\n').Select(Encoder.Encode));

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Lines();
}
