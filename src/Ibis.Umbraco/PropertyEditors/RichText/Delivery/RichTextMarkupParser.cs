using System.Buffers;
using AngleSharp.Dom;
using Ibis.Umbraco.PropertyEditors.RichText.Sanitising;
using Umbraco.Cms.Core.DeliveryApi;
using LinkType = Umbraco.Cms.Core.Models.LinkType;

namespace Ibis.Umbraco.PropertyEditors.RichText.Delivery;

internal sealed class RichTextMarkupParser(DeliveryTargets targets) : IApiRichTextMarkupParser
{
    // Whatever is resolved below has one of these in its text.
    private static readonly SearchValues<string> _references = SearchValues.Create(
        ["<a", "data-udi", "umb-rte-block"],
        StringComparison.OrdinalIgnoreCase
    );

    public string Parse(string html)
    {
        // Reading the markup costs more than the rest of most items.
        if (!html.AsSpan().ContainsAny(_references))
        {
            return html;
        }
        var body = AllowListSanitizer.Body(html);
        foreach (var link in body.QuerySelectorAll("a"))
        {
            Resolve(link);
        }

        foreach (var image in body.QuerySelectorAll("img[data-udi]"))
        {
            Resolve(image, image.GetAttribute("src"));
        }

        foreach (var place in body.QuerySelectorAll(RenderedBlocks.Places))
        {
            MarkPlace(place);
        }

        return body.InnerHtml;
    }

    private void Resolve(IElement link)
    {
        var href = link.GetAttribute("href");
        if (!targets.IsLocal(href, link.GetAttribute("type"), out var target))
        {
            return;
        }

        link.RemoveAttribute("type");
        if (target is null)
        {
            link.RemoveAttribute("href");
            return;
        }

        link.SetAttribute("href", target.Route?.Path ?? target.Url ?? string.Empty);
        link.SetAttribute("data-destination-id", target.Node.Key.ToString("D"));
        link.SetAttribute("data-destination-type", target.Node.ContentType.Alias);
        if (target.Route is { } route)
        {
            link.SetAttribute("data-start-item-path", route.StartItem.Path);
            link.SetAttribute("data-start-item-id", route.StartItem.Id.ToString("D"));
        }

        link.SetAttribute("data-link-type", target.Route is null ? nameof(LinkType.Media) : nameof(LinkType.Content));
    }

    // The query of the stored address says how the image is cropped.
    private void Resolve(IElement image, string? source)
    {
        if (targets.ImageUrl(image.GetAttribute("data-udi")) is not { } url)
        {
            return;
        }

        var query = source?.IndexOf('?', StringComparison.Ordinal) is { } start and >= 0
            ? source[start..]
            : string.Empty;
        image.SetAttribute("src", url + query);
        image.RemoveAttribute("data-udi");
        image.RemoveAttribute("data-caption");
    }

    private static void MarkPlace(IElement place)
    {
        if (RenderedBlocks.Key(place) is { } key)
        {
            place.RemoveAttribute("data-content-key");
            place.SetAttribute("data-content-id", key.ToString("D"));
            place.InnerHtml = string.Empty;
        }
    }
}
