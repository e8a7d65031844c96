using Ibis.BackOffice.Trees;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.DocumentTypes;

internal static class DocumentTypeTree
{
    public static readonly TreePresentation<IContentTypeService, DocumentTypeTreeItemResponseModel> Shown = new(
        new TreeContents(UmbracoObjectTypes.DocumentType, UmbracoObjectTypes.DocumentTypeContainer),
        Items
    );

    private static IEnumerable<DocumentTypeTreeItemResponseModel> Items(
        IContentTypeService types,
        IReadOnlyList<TreeNode> nodes
    ) =>
        nodes.Select(node =>
        {
            var type = node.IsFolder ? null : types.Get(node.Id);
            return new DocumentTypeTreeItemResponseModel(
                type?.IsElement ?? false,
                type?.Icon ?? string.Empty,
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
