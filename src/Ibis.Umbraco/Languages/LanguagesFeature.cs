using Ibis.Umbraco.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Languages;

/// <summary>The languages of the site.</summary>
public static class LanguagesFeature
{
    public static IUmbracoBuilder AddLanguages(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<LanguageStore>();
        builder.Services.AddSingleton<ContentCultures>();
        builder.Services.AddSingleton<LanguageWriter>();
        builder.Services.AddSingleton<IDefaultData, DefaultLanguages>();
        builder.Services.AddUnique<ILanguageRepository, LanguageRepository>();
        return builder;
    }
}
