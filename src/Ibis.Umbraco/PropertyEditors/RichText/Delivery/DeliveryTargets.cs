using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Ibis.Umbraco.PropertyEditors.RichText.Delivery;

/// <summary>What a link or image inside rich text points at.</summary>
/// <param name="Node">The published document or media item.</param>
/// <param name="Route">Set for documents.</param>
/// <param name="Url">Set for media.</param>
internal sealed record DeliveryTarget(IPublishedContent Node, IApiContentRoute? Route, string? Url);

internal sealed partial class DeliveryTargets(
    IPublishedContentCache contents,
    IPublishedMediaCache media,
    IApiContentRouteBuilder routes,
    IApiMediaUrlProvider mediaUrls
)
{
    /// <summary>False for an ordinary address. True for a local link; then the target is null if it is not published.</summary>
    public bool IsLocal(string? href, string? type, out DeliveryTarget? target)
    {
        target = null;
        var match = LocalLink().Match(href ?? string.Empty);
        if (!match.Success)
        {
            return false;
        }

        var id = match.Groups["id"].Value;
        if (UdiParser.TryParse(id, out GuidUdi? udi))
        {
            target = Find(udi.EntityType, udi.Guid);
        }
        else if (Guid.TryParse(id, out var key))
        {
            target = Find(type?.ToLowerInvariant(), key);
        }

        return true;
    }

    public string? ImageUrl(string? udiText) =>
        UdiParser.TryParse(udiText ?? string.Empty, out GuidUdi? udi) && media.GetById(udi.Guid) is { } image
            ? mediaUrls.GetUrl(image)
            : null;

    private DeliveryTarget? Find(string? entityType, Guid key)
    {
        if (entityType == Constants.UdiEntityType.Media)
        {
            return media.GetById(key) is { } item ? new DeliveryTarget(item, null, mediaUrls.GetUrl(item)) : null;
        }

        return contents.GetById(key) is { } content && routes.Build(content) is { } route
            ? new DeliveryTarget(content, route, null)
            : null;
    }

    [GeneratedRegex(@"^/?(?:\{|%7B)localLink:(?<id>[a-zA-Z0-9:/-]+)(?:\}|%7D)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LocalLink();
}
