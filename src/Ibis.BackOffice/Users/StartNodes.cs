using Ibis.BackOffice.Api;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Users;

/// <summary>Start nodes as the client has them: keys, and whether the root is among them.</summary>
/// <param name="HasRoot">Stored as the id -1.</param>
internal sealed record StartNodes(IReadOnlyList<ReferenceByIdModel> Nodes, bool HasRoot)
{
    public static StartNodes Of(IEntityService entities, IEnumerable<int>? ids, UmbracoObjectTypes type)
    {
        int[] all = [.. ids ?? []];
        return new StartNodes(
            [
                .. all.Where(id => id != Constants.System.Root)
                    .Select(id => entities.GetKey(id, type))
                    .Where(key => key.Success)
                    .Select(key => new ReferenceByIdModel(key.Result)),
            ],
            all.Contains(Constants.System.Root)
        );
    }
}
