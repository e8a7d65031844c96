using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.TrackedReferences;

/// <summary>Where an item is used: asked before it is deleted or unpublished.</summary>
public static class TrackedReferencesFeature
{
    public static IUmbracoBuilder AddTrackedReferences(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<ITrackedReferencesRepository, TrackedReferencesRepository>();
        return builder;
    }
}
