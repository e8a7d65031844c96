using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;

namespace Ibis.Web.Routing;

/// <summary>Languages in addresses, and pages that are shown in another language than the one of their address.</summary>
internal static class RoutingFeature
{
    public static IUmbracoBuilder AddRouting(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<SiteLanguages>();
        builder.Services.AddSingleton<PageUrls>();
        builder.ContentFinders().InsertAfter<ContentFinderByUrl, OtherLanguageFinder>();
        return builder;
    }
}
