using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
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
        database.Scalar<int>(
            """
            select count(*)
            from umbraco.media m
            join umbraco.node n on n.id = m.node_id
            join umbraco.content_type t on t.id = m.content_type_id
            where not n.trashed and t.alias <> @folder
            """,
            new { folder = Constants.Conventions.MediaTypes.Folder }
        );
}
