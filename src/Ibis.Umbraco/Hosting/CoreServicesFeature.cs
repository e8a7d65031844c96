using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Install;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Hosting;

/// <summary>Classes of Core's own that Core does not register, and services that nothing here stands behind yet.</summary>
public static class CoreServicesFeature
{
    public static IUmbracoBuilder AddCoreServices(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddUnique<IShortStringHelper>(provider =>
        {
            var settings = provider.GetRequiredService<IOptions<RequestHandlerSettings>>().Value;
            return new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(settings));
        });
        services.AddUnique<IUrlAssembler, DefaultUrlAssembler>();
        services.AddUnique<IPropertyRenderingContextAccessor, HybridPropertyRenderingContextAccessor>();
        services.AddUnique<IContentLastChanceFinder, NothingFound>();
        services.AddUnique<ILocalLoginSettingProvider, NoopLocalLoginSettingProvider>();
        services.AddUnique<IInstallationRepository, InstallationRepository>();
        services.AddUnique<IUpgradeCheckRepository, UpgradeCheckRepository>();
        services.AddUnique<IUsageInformationService, NoUsageInformation>();
        // Every node may do every work: what must happen once is decided by locks in the database, not by electing a node.
        services.AddUnique<IServerRoleAccessor, SingleServerRoleAccessor>();
        services.AddSingleton<ServiceContext>();
        AddUnsupported(services);
        return builder;
    }

    private static void AddUnsupported(IServiceCollection services) =>
        services
            .AddUnsupported<ICronTabParser>("Health checks do not run on a schedule; run them by hand.")
            .AddUnsupported<global::Umbraco.Cms.Core.HealthChecks.NotificationMethods.IMarkdownToHtmlConverter>(
                "Health check results are not mailed; read them in the back office."
            )
            .AddUnsupported<IPackagingService>("Bring schema and content in as uSync files.");

    private sealed class NothingFound : IContentLastChanceFinder
    {
        public Task<bool> TryFindContent(IPublishedRequestBuilder request) => Task.FromResult(false);
    }

    /// <summary>The site sends nobody a report about itself.</summary>
    private sealed class NoUsageInformation : IUsageInformationService
    {
        public IEnumerable<global::Umbraco.Cms.Core.Models.UsageInformation>? GetDetailed() => null;
    }
}
