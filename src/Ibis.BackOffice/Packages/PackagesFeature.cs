using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Manifest;

namespace Ibis.BackOffice.Packages;

/// <summary>Extensions that others have written: the folders of App_Plugins with an umbraco-package.json.</summary>
internal static class PackagesFeature
{
    public static IUmbracoBuilder AddPackages(this IUmbracoBuilder builder)
    {
        builder.Services.AddControllers();
        builder.Services.AddSingleton<PluginFolders>();
        builder.Services.AddSingleton<PackageManifests>();
        builder.Services.AddSingleton<IPackageManifestService, PackageManifestService>();
        return builder;
    }

    /// <summary>Controllers of packages, at the addresses that their attributes say.</summary>
    public static void MapPluginControllers(this IEndpointRouteBuilder routes) => routes.MapControllers();

    public static void MapPluginFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(PluginFolders.Path + "/{**file}", ["GET", "HEAD"], PluginFileEndpoint.Send);
}
