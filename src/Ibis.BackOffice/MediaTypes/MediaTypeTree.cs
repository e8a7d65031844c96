using Ibis.BackOffice.Trees;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.MediaTypes;

internal static class MediaTypeTree
{
    public static readonly TreePresentation<IMediaTypeService, MediaTypeTreeItemResponseModel> Shown = new(
        new TreeContents(UmbracoObjectTypes.MediaType, UmbracoObjectTypes.MediaTypeContainer),
        Items
    );

    private static IEnumerable<MediaTypeTreeItemResponseModel> Items(
        IMediaTypeService types,
        IReadOnlyList<TreeNode> nodes
    ) =>
        nodes.Select(node =>
        {
            var type = node.IsFolder ? null : types.Get(node.Id);
            return new MediaTypeTreeItemResponseModel(
                type?.Icon ?? string.Empty,
                type is null || !type.IsSystemMediaType(),
                node.IsFolder,
                false,
                node.Name,
                node.Id,
                node.ParentReference,
                [],
                node.HasChildren
            );
        });
}
