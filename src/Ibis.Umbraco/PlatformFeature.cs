using Ibis.Umbraco.Changes;
using Ibis.Umbraco.Containers;
using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.DataTypes;
using Ibis.Umbraco.DeliveryApi;
using Ibis.Umbraco.Dictionary;
using Ibis.Umbraco.Documents;
using Ibis.Umbraco.Entities;
using Ibis.Umbraco.Hosting;
using Ibis.Umbraco.Languages;
using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.PropertyEditors;
using Ibis.Umbraco.PublishedCache;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Serialization;
using Ibis.Umbraco.Templates;
using Ibis.Umbraco.Urls;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Umbraco;

/// <summary>Everything that Umbraco.Cms.Core needs around it. One line a feature: this is the map of the project.</summary>
public static class PlatformFeature
{
    public static IUmbracoBuilder AddPlatform(this IUmbracoBuilder builder) =>
        builder
            .AddHosting()
            .AddCoreServices()
            .AddScopes()
            .AddChanges()
            .AddSerialization()
            .AddNodes()
            .AddLanguages()
            .AddDictionary()
            .AddDataTypes()
            .AddContentTypes()
            .AddContainers()
            .AddTemplates()
            .AddEntities()
            .AddUrls()
            .AddPropertyEditors()
            .AddDocuments()
            .AddPublishedCache()
            .AddDeliveryModels();
}
