using Ibis.BackOffice.Api;
using Ibis.BackOffice.NodeTrees;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Media;

/// <summary>Shows media as trees, pickers and lists do. Start nodes alone decide who sees what.</summary>
internal sealed class MediaTreeNodes(MediaStartNodes startNodes, IIdKeyMap keys)
    : INodeItems<MediaTreeItemResponseModel>
{
    public UmbracoObjectTypes Type => UmbracoObjectTypes.Media;

    public StartNodeReach StartNodes => startNodes;

    public Task<IReadOnlyList<MediaTreeItemResponseModel>> OfAsync(
        IReadOnlyList<IEntitySlim> entities,
        bool wholeTree
    ) => Task.FromResult(Of(entities, wholeTree));

    public IReadOnlyList<MediaTreeItemResponseModel> Of(IEnumerable<IEntitySlim> entities, bool wholeTree = false) =>
        [
            .. entities
                .OfType<IContentEntitySlim>()
                .Select(media => new MediaTreeItemResponseModel(
                    media.Key,
                    ParentOf(media),
                    media.HasChildren,
                    !wholeTree && !startNodes.Reach(media.Path),
                    media.Trashed,
                    media.CreateDate,
                    [],
                    TypeOf(media),
                    Variants(media)
                )),
        ];

    public IReadOnlyList<MediaItemResponseModel> ItemsOf(IEnumerable<IEntitySlim> entities) =>
        [
            .. entities
                .OfType<IContentEntitySlim>()
                .Select(media => new MediaItemResponseModel(
                    media.Key,
                    ParentOf(media),
                    media.HasChildren,
                    media.Trashed,
                    [],
                    TypeOf(media),
                    Variants(media)
                )),
        ];

    public Guid KeyOf(MediaTreeItemResponseModel item) => item.Id;

    public static MediaTypeReferenceResponseModel TypeOf(IContentEntitySlim media) =>
        new(media.ContentTypeKey, media.ContentTypeIcon ?? "", ReferenceByIdModel.To(media.ListViewKey));

    public static IReadOnlyList<VariantItemResponseModel> Variants(IEntitySlim media) => [new(media.Name ?? "")];

    // Neither the root nor the recycle bin is a media item.
    private ReferenceByIdModel? ParentOf(IEntitySlim media) =>
        media.ParentId > 0 && keys.GetKeyForId(media.ParentId, UmbracoObjectTypes.Media) is { Success: true } parent
            ? new ReferenceByIdModel(parent.Result)
            : null;
}
