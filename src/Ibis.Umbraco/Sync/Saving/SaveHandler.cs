using Ibis.Umbraco.Sync.Files;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.Sync.Saving;

/// <summary>Tells <see cref="ExportOnSave"/> what was saved, moved, published or deleted.</summary>
internal sealed class SaveHandler(ExportOnSave export)
    : INotificationAsyncHandler<LanguageSavedNotification>,
        INotificationAsyncHandler<LanguageDeletedNotification>,
        INotificationAsyncHandler<DictionaryItemSavedNotification>,
        INotificationAsyncHandler<DictionaryItemDeletedNotification>,
        INotificationAsyncHandler<DataTypeSavedNotification>,
        INotificationAsyncHandler<DataTypeMovedNotification>,
        INotificationAsyncHandler<DataTypeDeletedNotification>,
        INotificationAsyncHandler<TemplateSavedNotification>,
        INotificationAsyncHandler<TemplateDeletedNotification>,
        INotificationAsyncHandler<ContentTypeSavedNotification>,
        INotificationAsyncHandler<ContentTypeMovedNotification>,
        INotificationAsyncHandler<ContentTypeDeletedNotification>,
        INotificationAsyncHandler<MediaTypeSavedNotification>,
        INotificationAsyncHandler<MediaTypeDeletedNotification>,
        INotificationAsyncHandler<MemberTypeSavedNotification>,
        INotificationAsyncHandler<MemberTypeDeletedNotification>,
        INotificationAsyncHandler<RelationTypeSavedNotification>,
        INotificationAsyncHandler<RelationTypeDeletedNotification>,
        INotificationAsyncHandler<MediaSavedNotification>,
        INotificationAsyncHandler<MediaMovedNotification>,
        INotificationAsyncHandler<MediaMovedToRecycleBinNotification>,
        INotificationAsyncHandler<MediaDeletedNotification>,
        INotificationAsyncHandler<ContentSavedNotification>,
        INotificationAsyncHandler<ContentUnpublishedNotification>,
        INotificationAsyncHandler<ContentMovedNotification>,
        INotificationAsyncHandler<ContentMovedToRecycleBinNotification>,
        INotificationAsyncHandler<ContentDeletedNotification>,
        INotificationAsyncHandler<ContentSavedBlueprintNotification>,
        INotificationAsyncHandler<ContentDeletedBlueprintNotification>,
        INotificationAsyncHandler<WebhookSavedNotification>,
        INotificationAsyncHandler<WebhookDeletedNotification>
{
    public Task HandleAsync(LanguageSavedNotification notification, CancellationToken token) =>
        Saved(SyncKind.Languages, notification.SavedEntities, token);

    public Task HandleAsync(LanguageDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.Languages, notification.DeletedEntities, language => language.IsoCode, token);

    public Task HandleAsync(DictionaryItemSavedNotification notification, CancellationToken token) =>
        Saved(SyncKind.Dictionary, notification.SavedEntities, token);

    public Task HandleAsync(DictionaryItemDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.Dictionary, notification.DeletedEntities, item => item.ItemKey, token);

    public Task HandleAsync(DataTypeSavedNotification notification, CancellationToken token) =>
        Saved(SyncKind.DataTypes, notification.SavedEntities, token);

    public Task HandleAsync(DataTypeMovedNotification notification, CancellationToken token) =>
        Saved(SyncKind.DataTypes, notification.MoveInfoCollection.Select(move => move.Entity), token);

    public Task HandleAsync(DataTypeDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.DataTypes, notification.DeletedEntities, type => type.Name, token);

    public Task HandleAsync(TemplateSavedNotification notification, CancellationToken token) =>
        Saved(SyncKind.Templates, notification.SavedEntities, token);

    public Task HandleAsync(TemplateDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.Templates, notification.DeletedEntities, template => template.Alias, token);

    public Task HandleAsync(ContentTypeSavedNotification notification, CancellationToken token) =>
        Saved(SyncKind.ContentTypes, notification.SavedEntities, token);

    public Task HandleAsync(ContentTypeMovedNotification notification, CancellationToken token) =>
        Saved(SyncKind.ContentTypes, notification.MoveInfoCollection.Select(move => move.Entity), token);

    public Task HandleAsync(ContentTypeDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.ContentTypes, notification.DeletedEntities, type => type.Alias, token);

    public Task HandleAsync(MediaTypeSavedNotification notification, CancellationToken token) =>
        Saved(SyncKind.MediaTypes, notification.SavedEntities, token);

    public Task HandleAsync(MediaTypeDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.MediaTypes, notification.DeletedEntities, type => type.Alias, token);

    public Task HandleAsync(MemberTypeSavedNotification notification, CancellationToken token) =>
        Saved(SyncKind.MemberTypes, notification.SavedEntities, token);

    public Task HandleAsync(MemberTypeDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.MemberTypes, notification.DeletedEntities, type => type.Alias, token);

    public Task HandleAsync(RelationTypeSavedNotification notification, CancellationToken token) =>
        Saved(SyncKind.RelationTypes, notification.SavedEntities, token);

    public Task HandleAsync(RelationTypeDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.RelationTypes, notification.DeletedEntities, type => type.Alias, token);

    public Task HandleAsync(MediaSavedNotification notification, CancellationToken token) =>
        Saved(SyncKind.Media, notification.SavedEntities, token);

    public Task HandleAsync(MediaMovedNotification notification, CancellationToken token) =>
        Saved(SyncKind.Media, notification.MoveInfoCollection.Select(move => move.Entity), token);

    public Task HandleAsync(MediaMovedToRecycleBinNotification notification, CancellationToken token) =>
        Saved(SyncKind.Media, notification.MoveInfoCollection.Select(move => move.Entity), token);

    public Task HandleAsync(MediaDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.Media, notification.DeletedEntities, token);

    public Task HandleAsync(ContentSavedNotification notification, CancellationToken token) =>
        SavedContent(notification.SavedEntities, token);

    // Publishing saves, and is told by that notification; unpublishing does not.
    public Task HandleAsync(ContentUnpublishedNotification notification, CancellationToken token) =>
        SavedContent(notification.UnpublishedEntities, token);

    public Task HandleAsync(ContentMovedNotification notification, CancellationToken token) =>
        SavedContent(notification.MoveInfoCollection.Select(move => move.Entity), token);

    public Task HandleAsync(ContentMovedToRecycleBinNotification notification, CancellationToken token) =>
        SavedContent(notification.MoveInfoCollection.Select(move => move.Entity), token);

    public Task HandleAsync(ContentDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.Content, notification.DeletedEntities, token);

    public Task HandleAsync(ContentSavedBlueprintNotification notification, CancellationToken token) =>
        Saved(SyncKind.Blueprints, [notification.SavedBlueprint], token);

    public Task HandleAsync(ContentDeletedBlueprintNotification notification, CancellationToken token) =>
        Deleted(SyncKind.Blueprints, notification.DeletedBlueprints, token);

    public Task HandleAsync(WebhookSavedNotification notification, CancellationToken token) =>
        Saved(SyncKind.Webhooks, notification.SavedEntities, token);

    public Task HandleAsync(WebhookDeletedNotification notification, CancellationToken token) =>
        Deleted(SyncKind.Webhooks, notification.DeletedEntities, webhook => webhook.Url, token);

    private Task SavedContent(IEnumerable<IContent> items, CancellationToken token) =>
        Saved(SyncKind.Content, items.Where(item => !item.Blueprint), token);

    private Task Saved(SyncKind kind, IEnumerable<IEntity> items, CancellationToken token) =>
        export.SavedAsync(kind, items.Select(item => item.Key), token);

    private Task Deleted<T>(SyncKind kind, IEnumerable<T> items, Func<T, string?> alias, CancellationToken token)
        where T : IEntity =>
        export.DeletedAsync(kind, items.Select(item => (item.Key, alias(item) ?? string.Empty, (int?)null)), token);

    private Task Deleted(SyncKind kind, IEnumerable<IContentBase> items, CancellationToken token) =>
        export.DeletedAsync(
            kind,
            items.Select(item =>
                (item.Key, item.Name ?? string.Empty, (int?)(item.Trashed ? item.Level + 100 : item.Level))
            ),
            token
        );
}

internal static class SaveHandlerRegistration
{
    public static IUmbracoBuilder AddExportOnSave(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<ExportOnSave>();
        var open = typeof(INotificationAsyncHandler<>);
        foreach (
            var handled in typeof(SaveHandler)
                .GetInterfaces()
                .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == open)
        )
        {
            builder.Services.AddTransient(handled, typeof(SaveHandler));
        }
        return builder;
    }
}
