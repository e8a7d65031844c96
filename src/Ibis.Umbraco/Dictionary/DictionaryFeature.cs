using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Dictionary;

/// <summary>Texts of the site in every language.</summary>
public static class DictionaryFeature
{
    public static IUmbracoBuilder AddDictionary(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<DictionaryStore>();
        builder.Services.AddUnique<IDictionaryRepository, DictionaryRepository>();
        return builder;
    }
}
