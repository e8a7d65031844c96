using Ibis.Web.Routing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Ibis.Web.Rendering;

/// <summary>Values of documents in the language of a page, or in the default language where there is none.</summary>
internal sealed class ContentText(SiteLanguages languages)
{
    public string Name(IPublishedContent content, string culture) =>
        content.Cultures.TryGetValue(culture, out var named) ? named.Name
        : content.Cultures.TryGetValue(languages.DefaultCulture, out var other) ? other.Name
        : content.Name;

    /// <summary>The culture whose text is shown for a document on a page in the given one.</summary>
    public string CultureOf(IPublishedContent content, string culture) =>
        !content.ContentType.VariesByCulture() || content.Cultures.ContainsKey(culture)
            ? culture
            : languages.DefaultCulture;

    public string? Text(IPublishedContent content, string alias, string culture) =>
        Value<string>(content, alias, culture) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>Rich text, sanitised by its property editor; null when there is no text in it.</summary>
    public string? Html(IPublishedContent content, string alias, string culture) =>
        Value<IHtmlEncodedString>(content, alias, culture)?.ToHtmlString() is { } html
        && !string.IsNullOrWhiteSpace(html)
            ? html
            : null;

    public IReadOnlyList<IPublishedContent> Picked(IPublishedContent content, string alias, string culture) =>
        Value<object>(content, alias, culture) switch
        {
            IPublishedContent single => [single],
            IEnumerable<IPublishedContent> several => [.. several],
            _ => [],
        };

    public T? Value<T>(IPublishedElement content, string alias, string culture)
    {
        var property = content.GetProperty(alias);
        if (property is null)
        {
            return default;
        }
        var wanted = property.PropertyType.VariesByCulture() ? culture : null;
        if (property.HasValue(wanted))
        {
            return property.GetValue(wanted) is T value ? value : default;
        }
        var other = property.PropertyType.VariesByCulture() ? languages.DefaultCulture : null;
        return property.HasValue(other) && property.GetValue(other) is T fallback ? fallback : default;
    }
}
