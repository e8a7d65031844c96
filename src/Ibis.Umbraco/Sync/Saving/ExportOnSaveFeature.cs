using Ibis.Umbraco.Sync.Files;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.Sync.Saving;

/// <summary>After which changes files are written, and which.</summary>
internal static class ExportOnSaveFeature
{
    public static IUmbracoBuilder AddExportOnSave(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<ExportOnSave>();
        return builder
            .Exports<ILanguage, LanguageSavedNotification, LanguageDeletedNotification>(
                SyncKind.Languages,
                language => language.IsoCode
            )
            .Exports<IDictionaryItem, DictionaryItemSavedNotification, DictionaryItemDeletedNotification>(
                SyncKind.Dictionary,
                item => item.ItemKey
            )
            .Exports<IDataType, DataTypeSavedNotification, DataTypeDeletedNotification>(
                SyncKind.DataTypes,
                type => type.Name
            )
            .ExportsMoved<IDataType, DataTypeMovedNotification>(SyncKind.DataTypes)
            .Exports<ITemplate, TemplateSavedNotification, TemplateDeletedNotification>(
                SyncKind.Templates,
                template => template.Alias
            )
            .Exports<IContentType, ContentTypeSavedNotification, ContentTypeDeletedNotification>(
                SyncKind.ContentTypes,
                type => type.Alias
            )
            .ExportsMoved<IContentType, ContentTypeMovedNotification>(SyncKind.ContentTypes)
            .Exports<IMediaType, MediaTypeSavedNotification, MediaTypeDeletedNotification>(
                SyncKind.MediaTypes,
                type => type.Alias
            )
            .Exports<IMemberType, MemberTypeSavedNotification, MemberTypeDeletedNotification>(
                SyncKind.MemberTypes,
                type => type.Alias
            )
            .Exports<IRelationType, RelationTypeSavedNotification, RelationTypeDeletedNotification>(
                SyncKind.RelationTypes,
                type => type.Alias
            )
            .Exports<IWebhook, WebhookSavedNotification, WebhookDeletedNotification>(
                SyncKind.Webhooks,
                webhook => webhook.Url
            )
            .Exports<IMedia, MediaSavedNotification, MediaDeletedNotification>(SyncKind.Media, Place)
            .ExportsMoved<IMedia, MediaMovedNotification>(SyncKind.Media)
            .ExportsTrashed<IMedia, MediaMovedToRecycleBinNotification>(SyncKind.Media)
            // Publishing saves, and is told by that notification; unpublishing does not.
            .Exports<IContent, ContentSavedNotification, ContentDeletedNotification>(SyncKind.Content, Place)
            .Exports<ContentUnpublishedNotification>(SyncKind.Content, told => told.UnpublishedEntities)
            .ExportsMoved<IContent, ContentMovedNotification>(SyncKind.Content)
            .ExportsTrashed<IContent, ContentMovedToRecycleBinNotification>(SyncKind.Content)
            .Exports<ContentSavedBlueprintNotification>(SyncKind.Blueprints, told => [told.SavedBlueprint])
            .After<ContentDeletedBlueprintNotification>(
                (export, told, token) =>
                    export.DeletedAsync(SyncKind.Blueprints, told.DeletedBlueprints.Select(Place), token)
            );
    }

    private static (Guid, string, int?) Place(IContentBase item) =>
        (item.Key, item.Name ?? string.Empty, item.Trashed ? item.Level + 100 : item.Level);

    private static IUmbracoBuilder Exports<TEntity, TSaved, TDeleted>(
        this IUmbracoBuilder builder,
        SyncKind kind,
        Func<TEntity, string?> alias
    )
        where TEntity : IEntity
        where TSaved : SavedNotification<TEntity>
        where TDeleted : DeletedNotification<TEntity> =>
        builder.Exports<TEntity, TSaved, TDeleted>(kind, item => (item.Key, alias(item) ?? string.Empty, null));

    private static IUmbracoBuilder Exports<TEntity, TSaved, TDeleted>(
        this IUmbracoBuilder builder,
        SyncKind kind,
        Func<TEntity, (Guid Key, string Alias, int? Level)> marker
    )
        where TEntity : IEntity
        where TSaved : SavedNotification<TEntity>
        where TDeleted : DeletedNotification<TEntity> =>
        builder
            .Exports<TSaved>(kind, told => told.SavedEntities.Cast<IEntity>())
            .After<TDeleted>(
                (export, told, token) => export.DeletedAsync(kind, told.DeletedEntities.Select(marker), token)
            );

    private static IUmbracoBuilder ExportsMoved<TEntity, TMoved>(this IUmbracoBuilder builder, SyncKind kind)
        where TEntity : IEntity
        where TMoved : MovedNotification<TEntity> =>
        builder.Exports<TMoved>(kind, told => told.MoveInfoCollection.Select(move => (IEntity)move.Entity));

    private static IUmbracoBuilder ExportsTrashed<TEntity, TTrashed>(this IUmbracoBuilder builder, SyncKind kind)
        where TEntity : IEntity
        where TTrashed : MovedToRecycleBinNotification<TEntity> =>
        builder.Exports<TTrashed>(kind, told => told.MoveInfoCollection.Select(move => (IEntity)move.Entity));

    // A blueprint has its own file, and its own notification.
    private static IUmbracoBuilder Exports<T>(
        this IUmbracoBuilder builder,
        SyncKind kind,
        Func<T, IEnumerable<IEntity>> items
    )
        where T : INotification =>
        builder.After<T>(
            (export, told, token) =>
            {
                var own = items(told)
                    .Where(item => kind == SyncKind.Blueprints || item is not IContent { Blueprint: true });
                return export.SavedAsync(kind, own.Select(item => item.Key), token);
            }
        );

    private static IUmbracoBuilder After<T>(
        this IUmbracoBuilder builder,
        Func<ExportOnSave, T, CancellationToken, Task> tell
    )
        where T : INotification
    {
        builder.Services.AddTransient<INotificationAsyncHandler<T>>(services => new ExportAfter<T>(
            services.GetRequiredService<ExportOnSave>(),
            tell
        ));
        return builder;
    }
}
