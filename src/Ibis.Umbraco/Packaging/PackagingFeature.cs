using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Packaging;

/// <summary>Single types from files that another Umbraco has exported.</summary>
public static class PackagingFeature
{
    public static IUmbracoBuilder AddPackaging(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<PackagedTypes>();
        builder.Services.AddUnique<IPackageDataInstallation, PackagedTypeInstallation>();
        return builder;
    }
}
