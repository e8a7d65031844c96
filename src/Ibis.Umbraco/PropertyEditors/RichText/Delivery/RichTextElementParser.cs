using AngleSharp.Dom;
using Ibis.Umbraco.PropertyEditors.Blocks;
using Ibis.Umbraco.PropertyEditors.RichText.Sanitising;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Ibis.Umbraco.PropertyEditors.RichText.Delivery;

internal sealed class RichTextElementParser(DeliveryTargets targets, IApiElementBuilder elements)
    : IApiRichTextElementParser
{
    public IRichTextElement? Parse(string html, RichTextBlockModel? richTextBlockModel) =>
        new RichTextRootElement(
            [],
            Children(AllowListSanitizer.Body(html)),
            richTextBlockModel?.Select(elements.Block).ToArray() ?? []
        );

    private IRichTextElement[] Children(INode parent) =>
        [
            .. parent
                .ChildNodes.Where(node =>
                    node is IElement || (node is IText && !string.IsNullOrWhiteSpace(node.TextContent))
                )
                .Select(node =>
                    node is IElement element
                        ? (IRichTextElement)
                            new RichTextGenericElement(element.LocalName, Attributes(element), Children(element))
                        : new RichTextTextElement(node.TextContent)
                ),
        ];

    private Dictionary<string, object> Attributes(IElement element)
    {
        var attributes = element.Attributes.ToDictionary(
            attribute => attribute.Name,
            attribute => (object)attribute.Value
        );
        ResolveLink(element, attributes);
        if (element.LocalName == "img" && targets.ImageUrl(element.GetAttribute("data-udi")) is { } url)
        {
            attributes["src"] = url;
            attributes.Remove("data-udi");
        }

        if (element.Matches(RenderedBlocks.Places) && RenderedBlocks.Key(element) is { } key)
        {
            attributes.Remove("data-content-key");
            attributes["content-id"] = key;
        }

        return WithoutPrefix(attributes);
    }

    private void ResolveLink(IElement element, Dictionary<string, object> attributes)
    {
        if (!targets.IsLocal(element.GetAttribute("href"), element.GetAttribute("type"), out var target))
        {
            return;
        }

        attributes.Remove("href");
        attributes.Remove("type");
        if (target is null)
        {
            return;
        }

        attributes["destinationId"] = target.Node.Key.ToString("D");
        attributes["destinationType"] = target.Node.ContentType.Alias;
        attributes["linkType"] = target.Route is null ? "Media" : "Content";
        if (target.Route is { } route)
        {
            attributes["route"] = route;
        }
        else
        {
            attributes["href"] = target.Url ?? string.Empty;
        }
    }

    private static Dictionary<string, object> WithoutPrefix(Dictionary<string, object> attributes)
    {
        foreach (
            var name in attributes.Keys.Where(name => name.StartsWith("data-", StringComparison.Ordinal)).ToArray()
        )
        {
            attributes.TryAdd(name["data-".Length..], attributes[name]);
            attributes.Remove(name);
        }

        return attributes;
    }
}
