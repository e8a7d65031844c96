using Ibis.Umbraco.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Extensions;
namespace Ibis.Umbraco;
internal static class TempStubs
{
    public static IUmbracoBuilder AddTempStubs(this IUmbracoBuilder b)
    {
        var s = b.Services;
        T<IServerRegistrationService>(); T<IApiMediaQueryService>(); T<IMediaPathScheme>(); T<IConsentRepository>(); T<IDataTypeUsageRepository>(); T<IExternalLoginWithKeyRepository>(); T<IExternalMemberRepository>(); T<ILastSyncedRepository>(); T<ILongRunningOperationRepository>(); T<IMediaRepository>(); T<IMemberGroupRepository>(); T<IMemberRepository>(); T<INotificationsRepository>(); T<IPartialViewRepository>(); T<IPropertyTypeUsageRepository>(); T<IPublicAccessRepository>(); T<IScriptRepository>(); T<IStylesheetRepository>(); T<ITemporaryFileRepository>(); T<ITrackedReferencesRepository>(); T<ITwoFactorLoginRepository>(); T<IWebhookLogRepository>(); T<IWebhookRepository>(); T<IWebProfilerRepository>(); T<IWebhookFiringService>();
        if (!s.Any(x => x.ServiceType == typeof(FileSystems))) { s.AddSingleton<FileSystems>(); s.AddSingleton(p => new MediaFileManager(null!, p.GetRequiredService<IMediaPathScheme>(), p.GetRequiredService<Microsoft.Extensions.Logging.ILogger<MediaFileManager>>(), p.GetRequiredService<global::Umbraco.Cms.Core.Strings.IShortStringHelper>(), p)); }
        return b;
        void T<X>() where X : class { if (!s.Any(x => x.ServiceType == typeof(X))) s.AddUnique(Unsupported.Of<X>("temp")); }
    }
}
