using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.HeldNodes;

/// <summary>All nodes of some types, but those in the recycle bin.</summary>
internal sealed class NodesOfType(IContentService contents, IContentTypeService types)
{
    private const int PageSize = 500;

    public IReadOnlyList<IContent> Read(params string[] aliases)
    {
        int[] ids = [.. aliases.Select(types.Get).OfType<IContentType>().Select(type => type.Id)];
        var nodes = new List<IContent>();
        var total = ids.Length == 0 ? 0 : long.MaxValue;
        for (long page = 0; page * PageSize < total; page++)
        {
            nodes.AddRange(contents.GetPagedOfTypes(ids, page, PageSize, out total, filter: null));
        }
        return nodes.FindAll(node => !node.Trashed);
    }
}
