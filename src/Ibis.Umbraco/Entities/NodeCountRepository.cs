using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Entities;

internal sealed class NodeCountRepository(ScopeDatabase database, ContentTypeStore types) : INodeCountRepository
{
    public int GetNodeCount(Guid nodeType) =>
        database.Scalar<int>(
            "select count(*) from umbraco.node where object_type = @nodeType and not trashed",
            new { nodeType }
        );

    /// <remarks>Folders are not counted.</remarks>
    public int GetMediaCount() =>
        database.Scalar<int>(
            """
            select count(*) from umbraco.node n
            join umbraco.media m on m.node_id = n.id
            where n.object_type = @media and not n.trashed and m.content_type_id is distinct from @folder
            """,
            new
            {
                media = Constants.ObjectTypes.Media,
                folder = types.Current.Find(Constants.ObjectTypes.MediaType, Constants.Conventions.MediaTypes.Folder)?.Id,
            }
        );
}
