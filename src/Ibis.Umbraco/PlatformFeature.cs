using Ibis.Umbraco.Auditing;
using Ibis.Umbraco.Changes;
using Ibis.Umbraco.Containers;
using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.DataTypes;
using Ibis.Umbraco.DeliveryApi;
using Ibis.Umbraco.Dictionary;
using Ibis.Umbraco.Documents;
using Ibis.Umbraco.DocumentTexts;
using Ibis.Umbraco.Domains;
using Ibis.Umbraco.Entities;
using Ibis.Umbraco.Files;
using Ibis.Umbraco.Hosting;
using Ibis.Umbraco.Imaging;
using Ibis.Umbraco.KeyValues;
using Ibis.Umbraco.Languages;
using Ibis.Umbraco.ListViews;
using Ibis.Umbraco.Logins;
using Ibis.Umbraco.Logs;
using Ibis.Umbraco.LongRunningOperations;
using Ibis.Umbraco.Media;
using Ibis.Umbraco.Members;
using Ibis.Umbraco.Navigation;
using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.Notifications;
using Ibis.Umbraco.Packaging;
using Ibis.Umbraco.PropertyEditors;
using Ibis.Umbraco.PublicAccess;
using Ibis.Umbraco.PublishedCache;
using Ibis.Umbraco.Redirects;
using Ibis.Umbraco.Relations;
using Ibis.Umbraco.Scheduling;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Serialization;
using Ibis.Umbraco.Servers;
using Ibis.Umbraco.Sync;
using Ibis.Umbraco.Tags;
using Ibis.Umbraco.Templates;
using Ibis.Umbraco.TemporaryFiles;
using Ibis.Umbraco.Texts;
using Ibis.Umbraco.TrackedReferences;
using Ibis.Umbraco.Urls;
using Ibis.Umbraco.Users;
using Ibis.Umbraco.Webhooks;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Umbraco;

/// <summary>Everything that Umbraco.Cms.Core needs around it. One line a feature: this is the map of the project.</summary>
public static class PlatformFeature
{
    public static IUmbracoBuilder AddPlatform(this IUmbracoBuilder builder) =>
        builder
            .AddHosting()
            .AddProtection()
            .AddLogs()
            .AddCoreServices()
            .AddScopes()
            .AddChanges()
            .AddCacheNotifications()
            .AddSerialization()
            .AddTexts()
            .AddNodes()
            .AddNavigation()
            .AddLanguages()
            .AddDictionary()
            .AddDataTypes()
            .AddContentTypes()
            .AddContainers()
            .AddTemplates()
            .AddEntities()
            .AddListViews()
            .AddUsers()
            .AddAuditing()
            .AddKeyValues()
            .AddRelations()
            .AddTags()
            .AddDomains()
            .AddRedirects()
            .AddPublicAccess()
            .AddWebhooks()
            .AddServers()
            .AddLogins()
            .AddLongRunningOperations()
            .AddTemporaryFiles()
            .AddImaging()
            .AddFiles()
            .AddTrackedReferences()
            .AddMedia()
            .AddDocumentTexts()
            .AddMembers()
            .AddUserNotifications()
            .AddUrls()
            .AddPropertyEditors()
            .AddDocuments()
            .AddPublishedCache()
            .AddDeliveryModels()
            .AddSync()
            .AddPackaging()
            .AddScheduling();
}
