using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.KeyValues;

/// <summary>Single values that Umbraco and extensions remember by name.</summary>
public static class KeyValuesFeature
{
    public static IUmbracoBuilder AddKeyValues(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IKeyValueRepository, KeyValueRepository>();
        return builder;
    }
}
