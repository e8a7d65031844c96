using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.BackOffice.NodeTrees;

/// <summary>What tells the tree of documents from that of media.</summary>
internal interface INodeItems<TItem>
{
    UmbracoObjectTypes Type { get; }

    StartNodeReach StartNodes { get; }

    /// <summary>Shows nodes in their order; those that the user may not read are left out.</summary>
    /// <param name="wholeTree">The start nodes do not count, as in pickers that ignore them.</param>
    Task<IReadOnlyList<TItem>> OfAsync(IReadOnlyList<IEntitySlim> entities, bool wholeTree);

    Guid KeyOf(TItem item);
}
