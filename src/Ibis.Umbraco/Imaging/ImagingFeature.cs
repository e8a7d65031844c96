using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Imaging;

/// <summary>Pictures in other sizes, cut and in other formats. They are decoded outside the site's own process.</summary>
public static class ImagingFeature
{
    public static IUmbracoBuilder AddImaging(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<ImagingOptions>()
            .BindConfiguration(ImagingOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<VipsLibrary>();
        services.AddSingleton<ImageWorkers>();
        services.AddSingleton<ImageStore>();
        services.AddSingleton<ImageSignature>();
        services.AddSingleton<ImageUrls>();
        services.AddUnique<IImageUrlGenerator>(provider => provider.GetRequiredService<ImageUrls>());
        services.AddUnique<IImageUrlTokenGenerator>(provider => provider.GetRequiredService<ImageSignature>());
        return builder;
    }

    /// <summary>Before the files of the site, so that a query is not ignored.</summary>
    public static IApplicationBuilder UseImaging(this IApplicationBuilder app) => app.UseMiddleware<ImageRequests>();
}
