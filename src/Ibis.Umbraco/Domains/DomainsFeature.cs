using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Domains;

/// <summary>Host names and cultures of parts of the tree.</summary>
public static class DomainsFeature
{
    public static IUmbracoBuilder AddDomains(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IDomainRepository, DomainRepository>();
        builder.Services.AddSingleton<DomainCache>();
        builder.Services.AddUnique<IDomainCacheService>(services => services.GetRequiredService<DomainCache>());
        builder.Services.AddUnique<IDomainCache>(services => services.GetRequiredService<DomainCache>());
        return builder;
    }
}
