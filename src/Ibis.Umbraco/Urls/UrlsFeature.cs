using Ibis.Umbraco.Changes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Urls;

/// <summary>The addresses of documents, kept beside them so that a start does not have to work them out again.</summary>
public static class UrlsFeature
{
    public static IUmbracoBuilder AddUrls(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IDocumentUrlRepository, DocumentUrlRepository>();
        builder.Services.AddUnique<IDocumentUrlAliasRepository, DocumentUrlAliasRepository>();
        builder.Services.AddSingleton<IAfterDoubt, UrlRepair>();
        return builder.AddNotificationAsyncHandler<UmbracoApplicationStartedNotification, UrlRepair>();
    }
}
