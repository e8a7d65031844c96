using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.PropertyEditors.Files;

internal static class FilesRegistration
{
    public static IUmbracoBuilder AddFileEditors(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<FileStorage>();
        builder.Services.AddSingleton<UploadedFileValidator>();
        builder.Services.AddSingleton<StoredFilePaths>();
        builder.Services.AddSingleton<HeldFiles>();
        builder.Services.TryAddSingleton<UploadAutoFillProperties>();
        builder.Services.TryAddSingleton<IImageDimensionExtractor, ImageHeaderDimensions>();
        builder.MediaUrlGenerators().Add<StoredFilePaths>();

        return builder
            .AddNotificationHandler<ContentCopyingNotification, CopiedFiles>()
            .AddNotificationHandler<ContentDeletedNotification, DeletedFiles>()
            .AddNotificationHandler<ContentDeletedBlueprintNotification, DeletedFiles>()
            .AddNotificationHandler<MediaDeletedNotification, DeletedFiles>()
            .AddNotificationHandler<MemberDeletedNotification, DeletedFiles>()
            .AddNotificationHandler<MediaSavingNotification, FilledMediaProperties>();
    }
}
