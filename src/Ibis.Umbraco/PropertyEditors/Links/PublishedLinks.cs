using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace Ibis.Umbraco.PropertyEditors.Links;

/// <summary>Stored links as visitors see them. A link whose target is not published is left out.</summary>
internal sealed class PublishedLinks(
    IPublishedContentCache contents,
    IPublishedMediaCache media,
    IPublishedUrlProvider urls,
    DeliveryLinkParts delivery
)
{
    public Link? ForPage(StoredLink link, bool preview)
    {
        var url = link.Url;
        if (link.Udi is { } udi)
        {
            if (Target(udi, preview) is not { } target)
            {
                return null;
            }

            url = IsMedia(udi) ? urls.GetMediaUrl(target) : urls.GetUrl(target, UrlMode.Default, link.Culture);
        }

        return new Link
        {
            Name = link.Name,
            Target = link.Target,
            Type =
                link.Udi is null ? LinkType.External
                : IsMedia(link.Udi) ? LinkType.Media
                : LinkType.Content,
            Udi = link.Udi,
            Url = url + link.QueryString,
        };
    }

    public ApiLink? ForDelivery(StoredLink link, bool preview)
    {
        if (link.Udi is not { } udi)
        {
            return ApiLink.External(link.Name, link.Url ?? string.Empty, link.QueryString, link.Target);
        }

        if (Target(udi, preview) is not { } target)
        {
            return null;
        }

        var title = string.IsNullOrWhiteSpace(link.Name) ? delivery.Names.GetName(target) : link.Name;
        var type = target.ContentType.Alias;
        if (IsMedia(udi))
        {
            return ApiLink.Media(
                title,
                delivery.MediaUrls.GetUrl(target),
                link.QueryString,
                link.Target,
                target.Key,
                type
            );
        }

        return delivery.Routes.Build(target, link.Culture) is { } route
            ? ApiLink.Content(title, link.QueryString, link.Target, target.Key, type, route, link.Culture)
            : null;
    }

    private IPublishedContent? Target(GuidUdi udi, bool preview)
    {
        var target = IsMedia(udi) ? media.GetById(preview, udi.Guid) : contents.GetById(preview, udi.Guid);

        return target?.ItemType is PublishedItemType.Content or PublishedItemType.Media ? target : null;
    }

    private static bool IsMedia(GuidUdi udi) => udi.EntityType == Constants.UdiEntityType.Media;
}

internal sealed record DeliveryLinkParts(
    IApiContentNameProvider Names,
    IApiMediaUrlProvider MediaUrls,
    IApiContentRouteBuilder Routes
);
