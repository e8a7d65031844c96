using Ibis.Umbraco.Navigation;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Entities;

internal sealed class NavigationRepository(ScopeDatabase database, NavigationOrders orders) : INavigationRepository
{
    private const string Select = """
        select n.id, n.key, coalesce(t.key, '00000000-0000-0000-0000-000000000000') as content_type_key,
            n.parent_id, n.sort_order, n.trashed
        from umbraco.node n
        left join umbraco.document d on d.node_id = n.id
        left join umbraco.node t on t.id = d.content_type_id
        """;

    // Core builds the tree in one pass, so parents come first.
    private const string Order = "order by n.level, n.sort_order, n.id";

    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) =>
        Read([objectTypeKey], false);

    public IEnumerable<INavigationModel> GetContentNodesByObjectType(IEnumerable<Guid> objectTypeKeys) =>
        Read([.. objectTypeKeys], false);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) =>
        Read([objectTypeKey], true);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(IEnumerable<Guid> objectTypeKeys) =>
        Read([.. objectTypeKeys], true);

    public IEnumerable<INavigationModel> GetContentNodeWithAncestors(Guid key, Guid objectTypeKey) =>
        database.Query<Node>(
            $"""
            {Select}
            where n.object_type = @objectTypeKey and n.id = any(
                select unnest(string_to_array(path, ',')::integer[]) from umbraco.node
                where key = @key and object_type = @objectTypeKey
            )
            {Order}
            """,
            new { key, objectTypeKey }
        );

    private List<Node> Read(Guid[] types, bool trashed)
    {
        var nodes = database.Query<Node>(
            $"{Select} where n.object_type = any(@types) and n.trashed = @trashed {Order}",
            new { types, trashed }
        );
        if (!trashed && types is [var type])
        {
            orders.Find(type)?.Read(nodes.Select(node => KeyValuePair.Create(node.Key, node.SortOrder)));
        }
        return nodes;
    }

    private sealed class Node : INavigationModel
    {
        public int Id { get; set; }
        public Guid Key { get; set; }
        public Guid ContentTypeKey { get; set; }
        public int ParentId { get; set; }
        public int SortOrder { get; set; }
        public bool Trashed { get; set; }
    }
}
