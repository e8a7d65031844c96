using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Media;

/// <summary>A media item with its values in the form that the property editors of the client take.</summary>
internal sealed class MediaPresentation(DocumentPresentation values, IMediaTypeService types, IUserService users)
{
    public MediaResponseModel Of(IMedia media) =>
        new(media.Key, media.Trashed, TypeOf(media), [], values.Values(media), Variants(media));

    /// <summary>The rows of a list view: only the columns that it has.</summary>
    public Paged<MediaCollectionResponseModel> Of(ListViewPagedModel<IMedia> list)
    {
        var columns = list
            .ListViewConfiguration.IncludeProperties.Select(column => column.Alias)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shown = list.Items.Items.ToList();
        var names = users
            .GetUsersById([.. shown.Select(media => media.CreatorId).Distinct()])
            .ToDictionary(user => user.Id, user => user.Name);
        return new Paged<MediaCollectionResponseModel>(
            list.Items.Total,
            shown.Select(media =>
            {
                var type = TypeOf(media);
                return new MediaCollectionResponseModel(
                    media.Key,
                    new MediaTypeCollectionReferenceResponseModel(
                        type.Id,
                        media.ContentType.Alias,
                        type.Icon,
                        type.Collection
                    ),
                    media.SortOrder,
                    [],
                    [.. values.Values(media).Where(value => columns.Contains(value.Alias))],
                    Variants(media),
                    names.GetValueOrDefault(media.CreatorId)
                );
            })
        );
    }

    private MediaTypeReferenceResponseModel TypeOf(IMedia media) =>
        new(
            media.ContentType.Key,
            media.ContentType.Icon ?? "",
            ReferenceByIdModel.To(types.Get(media.ContentTypeId)?.ListView)
        );

    private static IReadOnlyList<MediaVariantResponseModel> Variants(IMedia media) =>
        [new(media.CreateDate, media.UpdateDate, media.Name ?? "")];
}
