using Ibis.BackOffice.Trees;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.MemberTypes;

internal static class MemberTypeTree
{
    public static readonly TreePresentation<IMemberTypeService, MemberTypeTreeItemResponseModel> Shown = new(
        new TreeContents(UmbracoObjectTypes.MemberType, UmbracoObjectTypes.MemberTypeContainer),
        Items
    );

    private static IEnumerable<MemberTypeTreeItemResponseModel> Items(
        IMemberTypeService types,
        IReadOnlyList<TreeNode> nodes
    ) =>
        nodes.Select(node => new MemberTypeTreeItemResponseModel(
            (node.IsFolder ? null : types.Get(node.Id)?.Icon) ?? string.Empty,
            node.IsFolder,
            false,
            node.Name,
            node.Id,
            node.ParentReference,
            [],
            node.HasChildren
        ));
}
