using Ibis.BackOffice.NodeTrees;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.BackOffice.Documents;

/// <summary>Documents as nodes of their tree.</summary>
internal sealed class DocumentTreeNodes(StartNodes startNodes, ReadableDocuments readable, DocumentTreeItems items)
    : INodeItems<DocumentTreeItemResponseModel>
{
    public UmbracoObjectTypes Type => UmbracoObjectTypes.Document;

    public StartNodeReach StartNodes => startNodes;

    public async Task<IReadOnlyList<DocumentTreeItemResponseModel>> OfAsync(
        IReadOnlyList<IEntitySlim> entities,
        bool wholeTree
    ) => items.Of(await readable.OfAsync(entities), wholeTree);

    public Guid KeyOf(DocumentTreeItemResponseModel item) => item.Id;
}
