using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Web.DeliveryApi;

/// <summary>Finds the route that a path of the API means: below the start item, below a domain, or as it is.</summary>
internal sealed class RequestRoutes(
    IHttpContextAccessor http,
    IDomainCache domains,
    IRequestStartItemProviderAccessor startItems,
    IRequestCultureService requested,
    IVariationContextAccessor variation
) : IRequestRoutingService
{
    public string GetContentRoute(string requestedPath)
    {
        if (string.IsNullOrWhiteSpace(requestedPath))
        {
            return string.Empty;
        }
        var path = "/" + requestedPath.TrimStart('/');
        if (startItems.TryGetValue(out var startItem) && startItem.GetStartItem() is { } start)
        {
            return $"{start.Id}{path}";
        }
        if (DomainOf(path) is not { } domain)
        {
            return path;
        }
        if (domain.Culture is { } culture && requested.GetRequestedCulture() is null)
        {
            variation.VariationContext = new VariationContext(culture, variation.VariationContext?.Segment);
        }
        return RouteIn(domain, path);
    }

    /// <summary>The route under which a redirect of this path is recorded, and the culture of its domain.</summary>
    public (string Route, string? Culture) RecordedRoute(string requestedPath)
    {
        var path = "/" + requestedPath.Trim('/');
        var domain = DomainOf(path);
        var route = domain is null ? path : RouteIn(domain, path);
        return (route.TrimEnd('/'), requested.GetRequestedCulture() ?? domain?.Culture);
    }

    private DomainAndUri? DomainOf(string path)
    {
        var uri = Absolute(path);
        return DomainUtilities.SelectDomain(
            domains.GetAll(includeWildcards: false),
            uri,
            defaultCulture: domains.DefaultCulture
        );
    }

    private string RouteIn(DomainAndUri domain, string path) =>
        domain.ContentId + DomainUtilities.PathRelativeToDomain(domain.Uri, Absolute(path).GetAbsolutePathDecoded());

    private Uri Absolute(string path)
    {
        var request = http.HttpContext?.Request;
        return request is null
            ? new Uri("http://localhost" + path)
            : new Uri($"{request.Scheme}://{request.Host}{path}");
    }
}

/// <summary>The new place of an item whose URL has changed.</summary>
internal sealed class RequestRedirects(
    RequestRoutes routes,
    IRedirectUrlService redirects,
    IApiPublishedContentCache contents,
    IApiContentRouteBuilder routeBuilder
) : IRequestRedirectService
{
    public IApiContentRoute? GetRedirectRoute(string requestedPath)
    {
        var (route, culture) = routes.RecordedRoute(requestedPath);
        var redirect = redirects.GetMostRecentRedirectUrl(route, culture);
        var content = redirect is null ? null : contents.GetById(redirect.ContentKey);
        return content is null ? null : routeBuilder.Build(content);
    }
}
