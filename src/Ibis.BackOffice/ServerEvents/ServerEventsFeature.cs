using Ibis.BackOffice.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;
using Source = Umbraco.Cms.Core.Constants.ServerEvents.EventSource;

namespace Ibis.BackOffice.ServerEvents;

/// <summary>Changes reach every open window of the client: notifications of Umbraco's, over all nodes, to SignalR.</summary>
internal static class ServerEventsFeature
{
    private const string Hub = "/umbraco/serverEventHub";

    public static IUmbracoBuilder AddServerEvents(this IUmbracoBuilder builder)
    {
        builder.Services.AddSignalR();
        builder.Services.AddSingleton<ChangeAnnouncer>();
        builder.Services.AddSingleton<IServerEventRouter, ServerEventRouter>();
        builder.CacheRefreshers().Add<ServerEventRefresher>();
        return builder
            .AddNotificationHandler<ContentTreeChangeNotification, TreeAnnouncer>()
            .AddNotificationHandler<MediaTreeChangeNotification, TreeAnnouncer>()
            .AddNotificationHandler<ContentTypeChangedNotification, TypeAnnouncer>()
            .AddNotificationHandler<MediaTypeChangedNotification, TypeAnnouncer>()
            .AddNotificationHandler<MemberTypeChangedNotification, TypeAnnouncer>()
            .AddNotificationHandler<ContentSavedBlueprintNotification, BlueprintAnnouncer>()
            .AddNotificationHandler<ContentDeletedBlueprintNotification, BlueprintAnnouncer>()
            .Announce<IDataType, DataTypeSavedNotification, DataTypeDeletedNotification>(Source.DataType)
            .Announce<ILanguage, LanguageSavedNotification, LanguageDeletedNotification>(Source.Language)
            .Announce<ITemplate, TemplateSavedNotification, TemplateDeletedNotification>(Source.Template)
            .Announce<IDictionaryItem, DictionaryItemSavedNotification, DictionaryItemDeletedNotification>(
                Source.DictionaryItem
            )
            .Announce<IDomain, DomainSavedNotification, DomainDeletedNotification>(Source.Domain)
            .Announce<IMember, MemberSavedNotification, MemberDeletedNotification>(Source.Member)
            .Announce<IMemberGroup, MemberGroupSavedNotification, MemberGroupDeletedNotification>(Source.MemberGroup)
            .Announce<IRelationType, RelationTypeSavedNotification, RelationTypeDeletedNotification>(
                Source.RelationType
            )
            .Announce<IUser, UserSavedNotification, UserDeletedNotification>(Source.User)
            .Announce<IUserGroup, UserGroupSavedNotification, UserGroupDeletedNotification>(Source.UserGroup)
            .Announce<IWebhook, WebhookSavedNotification, WebhookDeletedNotification>(Source.Webhook);
    }

    public static void MapServerEvents(this IEndpointRouteBuilder app) => app.MapHub<ServerEventHub>(Hub).ForSignedIn();

    private static IUmbracoBuilder Announce<TEntity, TSaved, TDeleted>(this IUmbracoBuilder builder, string source)
        where TEntity : IEntity
        where TSaved : SavedNotification<TEntity>
        where TDeleted : DeletedNotification<TEntity>
    {
        builder.Services.AddSingleton(new EventSourceOf<TEntity>(source));
        return builder
            .AddNotificationHandler<TSaved, SavedAnnouncer<TSaved, TEntity>>()
            .AddNotificationHandler<TDeleted, DeletedAnnouncer<TDeleted, TEntity>>();
    }
}
