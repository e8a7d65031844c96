using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.StaticFiles;

internal static class StaticFilesFeature
{
    public static IUmbracoBuilder AddStaticFileTree(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<SiteFiles>();
        return builder;
    }
}
