using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Entities;

internal sealed class NodeCountRepository(ScopeDatabase database) : INodeCountRepository
{
    public int GetNodeCount(Guid nodeType) =>
        database.Scalar<int>(
            "select count(*) from umbraco.node where object_type = @nodeType and not trashed",
            new { nodeType }
        );

    public int GetMediaCount() =>
        throw new NotSupportedException(
            "INodeCountRepository.GetMediaCount leaves folders out, and media items do not tell their types here yet. "
                + "Use GetNodeCount with the object type of media, which counts folders too."
        );
}
