using Ibis.Umbraco.Files.Uploads;
using Ibis.Umbraco.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Install;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Files;

/// <summary>Files of media, and the views, scripts and style sheets that Umbraco can edit.</summary>
public static class FilesFeature
{
    private const string EditInSource = "Change the file in the source of the site and deploy it.";

    public static IUmbracoBuilder AddFiles(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddUnique<IMediaPathScheme, UniqueMediaPathScheme>();
        services.AddSingleton<FileSystems>();
        services.AddUnique<IFilePermissionHelper, FilePermissions>();
        services.AddSingleton(MediaFiles);
        services.AddSingleton<IFileStreamSecurityAnalyzer, Polyglots>();
        CheckUploads(services);
        services
            .AddUnsupported<IPartialViewRepository>(EditInSource)
            .AddUnsupported<IScriptRepository>(EditInSource)
            .AddUnsupported<IStylesheetRepository>(EditInSource);
        return builder;
    }

    // Umbraco's own service stays the one that stores; its class is internal.
    private static void CheckUploads(IServiceCollection services)
    {
        var own = services.Last(service => service.ServiceType == typeof(ITemporaryFileService)).ImplementationType!;
        services.AddUnique<ITemporaryFileService>(provider => new CheckedUploads(
            (ITemporaryFileService)ActivatorUtilities.CreateInstance(provider, own)
        ));
    }

    private static MediaFileManager MediaFiles(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IOptions<GlobalSettings>>().Value;
        var hosting = provider.GetRequiredService<IHostingEnvironment>();
        var folder = Path.IsPathRooted(settings.UmbracoMediaPhysicalRootPath)
            ? settings.UmbracoMediaPhysicalRootPath
            : hosting.MapPathWebRoot(settings.UmbracoMediaPhysicalRootPath);
        var disk = new PhysicalFileSystem(
            provider.GetRequiredService<IIOHelper>(),
            hosting,
            provider.GetRequiredService<ILogger<PhysicalFileSystem>>(),
            folder,
            hosting.ToAbsolute(settings.UmbracoMediaPath)
        );
        // The wrapper holds changes back until the scope completes, where a scope asks for that.
        return new MediaFileManager(
            provider.GetRequiredService<FileSystems>().CreateShadowWrapper(disk, "media"),
            provider.GetRequiredService<IMediaPathScheme>(),
            provider.GetRequiredService<ILogger<MediaFileManager>>(),
            provider.GetRequiredService<IShortStringHelper>(),
            provider,
            new Lazy<ICoreScopeProvider>(provider.GetRequiredService<ICoreScopeProvider>)
        );
    }
}
