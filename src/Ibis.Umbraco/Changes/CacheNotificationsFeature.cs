using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.Changes;

/// <summary>Turns what Umbraco announces after a commit into refreshed caches, here and on the other nodes.</summary>
/// <remarks>Without these handlers navigation, URLs and type caches never change after the start.</remarks>
public static class CacheNotificationsFeature
{
    public static IUmbracoBuilder AddCacheNotifications(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<DistributedCache>();
        return builder
            .AddNotificationHandler<
                ContentTreeChangeNotification,
                ContentTreeChangeDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<
                ContentTypeChangedNotification,
                ContentTypeChangedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<DataTypeDeletedNotification, DataTypeDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DataTypeSavedNotification, DataTypeSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<
                DictionaryItemDeletedNotification,
                DictionaryItemDeletedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<
                DictionaryItemSavedNotification,
                DictionaryItemSavedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<DomainDeletedNotification, DomainDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DomainSavedNotification, DomainSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<
                EntityContainerDeletedNotification,
                ElementContainerDeletedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<
                ElementTreeChangeNotification,
                ElementTreeChangeDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<
                ExternalMemberDeletedNotification,
                ExternalMemberDeletedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<
                ExternalMemberSavedNotification,
                ExternalMemberSavedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<LanguageDeletedNotification, LanguageDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<LanguageSavedNotification, LanguageSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<MediaTreeChangeNotification, MediaTreeChangeDistributedCacheNotificationHandler>()
            .AddNotificationHandler<MediaTypeChangedNotification, MediaTypeChangedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<MemberDeletedNotification, MemberDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<
                MemberGroupDeletedNotification,
                MemberGroupDeletedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<MemberGroupSavedNotification, MemberGroupSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<MemberSavedNotification, MemberSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<
                MemberTypeChangedNotification,
                MemberTypeChangedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<
                PublicAccessEntryDeletedNotification,
                PublicAccessEntryDeletedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<
                PublicAccessEntrySavedNotification,
                PublicAccessEntrySavedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<
                RelationTypeDeletedNotification,
                RelationTypeDeletedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<
                RelationTypeSavedNotification,
                RelationTypeSavedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<TemplateDeletedNotification, TemplateDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<TemplateSavedNotification, TemplateSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<UserDeletedNotification, UserDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<UserGroupDeletedNotification, UserGroupDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<
                UserGroupWithUsersSavedNotification,
                UserGroupWithUsersSavedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<UserSavedNotification, UserSavedDistributedCacheNotificationHandler>();
    }
}
