using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace Ibis.Umbraco.PropertyEditors.Markdown;

[DefaultPropertyValueConverter]
internal sealed class MarkdownConverter(RenderedMarkdown rendered, HtmlLocalLinkParser links, HtmlUrlParser urls)
    : PropertyValueConverterBase,
        IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MarkdownEditor;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    // Addresses of linked pages can change without this item changing.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    ) => source?.ToString() is { Length: > 0 } text ? new Rendered(text, rendered.ToHtml(text)) : null;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    ) =>
        new HtmlEncodedString(
            inter is Rendered text ? urls.EnsureUrls(links.EnsureInternalLinks(text.Html)) : string.Empty
        );

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(string);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding
    ) => (inter as Rendered)?.Source ?? string.Empty;

    // The Delivery API gives Markdown as it was written; its clients render it.
    private sealed record Rendered(string Source, string Html);
}
