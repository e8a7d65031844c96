using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;
using Ibis.Umbraco.Sync.Runs;
using Ibis.Umbraco.Sync.Saving;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.Sync;

/// <summary>Schema and content as files in uSync's format.</summary>
public static class SyncFeature
{
    public static IUmbracoBuilder AddSync(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<SyncOptions>()
            .BindConfiguration("uSync:Settings")
            .PostConfigure<IOptions<ImagingSettings>>(
                (options, imaging) => options.ImagingSecret = imaging.Value.HMACSecretKey
            )
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<SyncOptions>, SyncSettingsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SyncOptions>>().Value);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<SyncOptions>();
            var chain = options.IsRootSite ? options.Chain.Take(1) : options.Chain;
            return new SyncFolders(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, chain);
        });
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<SyncOptions>();
            return new SyncFileNames(
                provider.GetRequiredService<IShortStringHelper>(),
                [.. options.AdditionalBadNames],
                options.IncludeWindowsReservedNames
            );
        });
        services.AddSingleton(provider =>
        {
            var folders = provider.GetRequiredService<SyncFolders>();
            var options = provider.GetRequiredService<SyncOptions>();
            return new SyncReading(
                folders,
                new SyncFileReader(folders.SiteRoot, options.MaxFileBytes),
                options.DefaultExtension
            );
        });
        AddKinds(services);
        services.AddSingleton<MediaBinaries>();
        services.AddSingleton<SyncSets>();
        services.AddSingleton<ItemFiles>();
        services.AddSingleton<SyncTransactions>();
        services.AddSingleton<SyncClean>();
        services.AddSingleton<SyncLock>();
        services.AddSingleton<SyncRuns>();
        services.AddSingleton<SyncRunRows>();
        services.AddSingleton<ISchemaSync, SchemaSync>();
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartedNotification, StartupSync>();
        builder.AddExportOnSave();
        return builder;
    }

    // Each run has items of its own, because they remember what they looked up.
    private static void AddKinds(IServiceCollection services)
    {
        AddTypes<IContentType, IContentTypeService, IContentTypeContainerService>(services);
        AddTypes<IMediaType, IMediaTypeService, IMediaTypeContainerService>(services);
        AddTypes<IMemberType, IMemberTypeService, IMemberTypeContainerService>(services);
        services.AddTransient<NodeServices>();
        services.AddTransient<DocumentServices>();
        services.AddTransient<ISyncItems, LanguageItems>();
        services.AddTransient<ISyncItems, DictionaryItems>();
        services.AddTransient<ISyncItems, DataTypeItems>();
        services.AddTransient<ISyncItems, TemplateItems>();
        services.AddTransient<ISyncItems, ContentTypeItems>();
        services.AddTransient<ISyncItems, MediaTypeItems>();
        services.AddTransient<ISyncItems, MemberTypeItems>();
        services.AddTransient<ISyncItems, MediaItems>();
        services.AddTransient<ISyncItems, ContentItems>();
        services.AddTransient<ISyncItems, BlueprintItems>();
        services.AddTransient<ISyncItems, DomainItems>();
        services.AddTransient<ISyncItems, RelationTypeItems>();
        services.AddTransient<ISyncItems, WebhookItems>();
        services.AddTransient<SyncImport>();
        services.AddTransient<SyncExport>();
    }

    private static void AddTypes<T, TService, TContainers>(IServiceCollection services)
        where T : class, IContentTypeComposition
        where TService : class, IContentTypeBaseService<T>
        where TContainers : class, IEntityTypeContainerService<T> =>
        services.AddTransient(provider => new TypeServices<T>(
            provider.GetRequiredService<TService>(),
            new SyncContainers<T>(provider.GetRequiredService<TContainers>()),
            provider.GetRequiredService<IDataTypeService>(),
            provider.GetRequiredService<IShortStringHelper>(),
            provider.GetRequiredService<SyncFileNames>()
        ));
}
