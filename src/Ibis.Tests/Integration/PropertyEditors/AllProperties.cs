using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Tests.Integration.PropertyEditors;

/// <summary>What a request without expand and fields gets; outside a request Umbraco delivers no properties.</summary>
internal sealed class AllProperties : IOutputExpansionStrategyAccessor, IOutputExpansionStrategy
{
    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = this;

        return true;
    }

    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) =>
        element.Properties.ToDictionary(
            property => property.Alias,
            property => property.GetDeliveryApiValue(expanding: false)
        );

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) =>
        MapElementProperties(content);

    public IDictionary<string, object?> MapMediaProperties(
        IPublishedContent media,
        bool skipUmbracoProperties = true
    ) => MapElementProperties(media);
}
