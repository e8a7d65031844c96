using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Changes;

/// <summary>Keeps the caches of all nodes on one database the same.</summary>
public static class ChangesFeature
{
    public static IUmbracoBuilder AddChanges(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<ChangeLog>();
        builder.Services.AddSingleton<TransactionalRefreshers>();
        builder.Services.AddSingleton<Announcements>();
        builder.Services.AddSingleton<IAnnouncements>(services => services.GetRequiredService<Announcements>());
        builder.Services.AddSingleton<ChangeApplication>();
        builder.Services.AddUnique<IServerMessenger, ServerMessenger>();
        builder.Services.AddSingleton<ChangeFeed>();
        builder.Services.AddSingleton<ICacheFreshness>(services => services.GetRequiredService<ChangeFeed>());
        builder.Services.AddHostedService(services => services.GetRequiredService<ChangeFeed>());
        return builder;
    }
}
