using Ibis.Umbraco.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
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
        builder.Services.AddSingleton<DefaultCultureAccessor>();
        builder.Services.AddSingleton<HeldDefaultCulture>();
        builder.Services.AddUnique<IDefaultCultureAccessor>(provider =>
            provider.GetRequiredService<HeldDefaultCulture>()
        );
        builder.Services.AddSingleton<INotificationHandler<LanguageCacheRefresherNotification>>(provider =>
            provider.GetRequiredService<HeldDefaultCulture>()
        );
        return builder;
    }
}
