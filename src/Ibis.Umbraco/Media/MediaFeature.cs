using Ibis.Umbraco.Hosting;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Media;

/// <summary>Media items with their files.</summary>
public static class MediaFeature
{
    public static IUmbracoBuilder AddMedia(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnsupported<IMediaRepository>("Put files into wwwroot for now.");
        return builder;
    }
}
