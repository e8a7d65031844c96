using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

internal sealed class ContentCounts(Guid objectType, ScopeDatabase database, ContentTypeStore types)
{
    // From "path," to "path-" are all paths that go on below it: '-' follows ','.
    private const string Below = """
        n.path ~>=~ (select path || ',' from umbraco.node where id = @parentId)
        and n.path ~<~ (select path || '-' from umbraco.node where id = @parentId)
        """;

    public int All(string? typeAlias) => Count("true", typeAlias);

    public int Children(int parentId, string? typeAlias) => Count("n.parent_id = @parentId", typeAlias, parentId);

    public int Published(string? typeAlias) => Count("d.published and not n.trashed", typeAlias);

    /// <remarks>Below the root are also the items in the recycle bin, as in Umbraco.</remarks>
    public int Descendants(int parentId, string? typeAlias) =>
        Count(parentId == -1 ? "true" : Below, typeAlias, parentId);

    public bool ArePublished(int[] ids) =>
        database.Scalar<bool>(
            "select count(*) = @Length from umbraco.document where node_id = any(@ids) and published",
            new { ids, ids.Length }
        );

    private int Count(string condition, string? typeAlias, int parentId = 0)
    {
        int[]? typeIds = null;
        if (!string.IsNullOrWhiteSpace(typeAlias))
        {
            typeIds =
            [
                .. types
                    .Current.All.OfType<IContentType>()
                    .Where(type => type.Alias.InvariantEquals(typeAlias))
                    .Select(type => type.Id),
            ];
        }
        return database.Scalar<int>(
            $"""
            select count(*)::integer
            from umbraco.document d
            join umbraco.node n on n.id = d.node_id
            where n.object_type = @objectType and {condition}
            {(typeIds is null ? "" : "and d.content_type_id = any(@typeIds)")}
            """,
            new
            {
                objectType,
                parentId,
                typeIds,
            }
        );
    }
}
