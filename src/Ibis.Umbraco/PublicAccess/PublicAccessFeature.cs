using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PublicAccess;

/// <summary>Parts of the site for members only.</summary>
public static class PublicAccessFeature
{
    public static IUmbracoBuilder AddPublicAccess(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IPublicAccessRepository, PublicAccessRepository>();
        return builder;
    }
}
