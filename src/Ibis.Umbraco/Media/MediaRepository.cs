using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.PlainContent;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Media;

internal sealed class MediaRepository(
    PlainContentWriting writing,
    ContentTypeStore types,
    Lazy<MediaUrlGeneratorCollection> mediaUrls
) : PlainContentRepository<IMedia, PlainContentRow>(Kind(mediaUrls), writing, types), IMediaRepository
{
    public IMedia? GetMediaByPath(string mediaPath) =>
        Reader
            .Read(
                "md5(d.file_path) = md5(@mediaPath) and d.file_path = @mediaPath order by n.id limit 1",
                new { mediaPath }
            )
            .FirstOrDefault();

    public bool RecycleBinSmells() =>
        Writing.Database.Scalar<bool>(
            "select exists (select from umbraco.node where parent_id = @bin and object_type = @type)",
            new { bin = RecycleBinId, type = Constants.ObjectTypes.Media }
        );

    private static PlainContentKind<IMedia, PlainContentRow> Kind(Lazy<MediaUrlGeneratorCollection> mediaUrls) =>
        new()
        {
            ObjectType = Constants.ObjectTypes.Media,
            Table = "media",
            RecycleBinId = Constants.System.RecycleBinMedia,
            NamesAreUnique = true,
            Own = [("file_path", media => FileOf(media, mediaUrls.Value))],
            Columns = PlainContentKind<IMedia, PlainContentRow>.CommonColumns(),
            Create = (row, type, properties) =>
                new global::Umbraco.Cms.Core.Models.Media(row.Name, row.ParentId, (IMediaType)type, properties),
            AnnounceRefresh = (events, media) =>
                events.Publish(new MediaRefreshNotification(media, new EventMessages())),
        };

    private static string? FileOf(IMedia media, MediaUrlGeneratorCollection mediaUrls) =>
        media.TryGetMediaPath(Constants.Conventions.Media.File, mediaUrls, out var path) ? path : null;
}
