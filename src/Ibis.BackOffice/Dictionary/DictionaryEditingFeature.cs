using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.Dictionary;

internal static class DictionaryEditingFeature
{
    public static IUmbracoBuilder AddDictionaryEditing(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<Translations>();
        builder.Services.AddScoped<DictionaryFiles>();
        return builder;
    }
}
