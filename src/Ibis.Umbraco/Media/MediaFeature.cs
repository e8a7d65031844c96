using Ibis.Umbraco.PlainContent;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Media;

/// <summary>Media items with their files.</summary>
public static class MediaFeature
{
    public static IUmbracoBuilder AddMedia(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<PlainContentWriting>();
        builder.Services.AddUnique<IMediaRepository, MediaRepository>();
        return builder;
    }
}
