using Ibis.Umbraco.Changes;
using Ibis.Umbraco.DeliveryApi;
using Ibis.Umbraco.Documents;
using Ibis.Umbraco.Hosting;
using Ibis.Umbraco.PropertyEditors;
using Ibis.Umbraco.PublishedCache;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Serialization;
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
            .AddPropertyEditors()
            .AddDocuments()
            .AddPublishedCache()
            .AddDeliveryModels();
}
