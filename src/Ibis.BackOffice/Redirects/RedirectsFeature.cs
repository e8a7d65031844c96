using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.Redirects;

internal static class RedirectsFeature
{
    public static IUmbracoBuilder AddRedirectManagement(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<RedirectPresentation>();
        return builder;
    }
}
