using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Relations;

/// <summary>Which item refers to which, and the kinds of such relations.</summary>
public static class RelationsFeature
{
    public static IUmbracoBuilder AddRelations(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<RelationTypeRepository>();
        builder.Services.AddUnique<IRelationTypeRepository>(services =>
            services.GetRequiredService<RelationTypeRepository>()
        );
        builder.Services.AddUnique<IRelationRepository, RelationRepository>();
        builder.AddNotificationHandler<ContentMovedToRecycleBinNotification, TrashRelations>();
        builder.AddNotificationHandler<MediaMovedToRecycleBinNotification, TrashRelations>();
        builder.AddNotificationHandler<ContentMovedNotification, TrashRelations>();
        builder.AddNotificationHandler<MediaMovedNotification, TrashRelations>();
        return builder;
    }
}
