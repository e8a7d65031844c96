using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Ibis.Umbraco.Users;

/// <summary>What user groups may do with single items.</summary>
internal sealed class UserGroupPermissions(ScopeDatabase database)
{
    // A row without a permission says that the group may do nothing with the item.
    private const string Nothing = "";

    /// <summary>Permissions on documents, by node.</summary>
    /// <param name="groupIds">None for all groups.</param>
    /// <param name="nodeIds">None for all nodes.</param>
    public EntityPermissionCollection Of(int[] groupIds, int[] nodeIds) =>
        new(
            database
                .Query<NodeRow>(
                    """
                    select p.user_group_id, n.id as node_id, array_remove(array_agg(p.permission), '') as permissions
                    from umbraco.user_group_permission p
                    join umbraco.node n on n.key = p.node_key
                    where p.context = @context
                        and (cardinality(@groupIds) = 0 or p.user_group_id = any(@groupIds))
                        and (cardinality(@nodeIds) = 0 or n.id = any(@nodeIds))
                    group by p.user_group_id, n.id
                    """,
                    new
                    {
                        context = DocumentGranularPermission.ContextType,
                        groupIds,
                        nodeIds,
                    }
                )
                .Select(row => new EntityPermission(
                    row.UserGroupId,
                    row.NodeId,
                    row.Permissions.ToHashSet(StringComparer.Ordinal)
                ))
        );

    public ILookup<int, IGranularPermission> All() =>
        database
            .Query<Row>("select user_group_id, context, node_key, permission from umbraco.user_group_permission")
            .ToLookup(row => row.UserGroupId, row => row.ToPermission());

    public void ReplaceGranular(IUserGroup group)
    {
        var granular = group.GranularPermissions.ToArray();
        database.Execute("delete from umbraco.user_group_permission where user_group_id = @Id", new { group.Id });
        database.Execute(
            """
            insert into umbraco.user_group_permission (user_group_id, context, node_key, permission)
            select @Id, p.context, p.node_key, p.permission
            from unnest(@contexts, @keys::uuid[], @permissions) p (context, node_key, permission)
            where p.node_key is null or exists (select from umbraco.node n where n.key = p.node_key)
            on conflict do nothing
            """,
            new
            {
                group.Id,
                contexts = granular.Select(permission => permission.Context).ToArray(),
                keys = granular.Select(permission => permission.Key).ToArray(),
                permissions = granular.Select(permission => permission.Permission).ToArray(),
            }
        );
    }

    public void Replace(int groupId, ISet<string> permissions, int[] nodeIds)
    {
        database.Execute(
            """
            delete from umbraco.user_group_permission p
            using umbraco.node n
            where n.key = p.node_key and n.id = any(@nodeIds) and p.user_group_id = @groupId and p.context = @context
            """,
            new
            {
                groupId,
                nodeIds,
                context = DocumentGranularPermission.ContextType,
            }
        );
        foreach (var permission in permissions.DefaultIfEmpty(Nothing))
        {
            Assign([groupId], permission, nodeIds);
        }
    }

    public void Assign(int[] groupIds, string permission, int[] nodeIds) =>
        database.Execute(
            """
            insert into umbraco.user_group_permission (user_group_id, context, node_key, permission)
            select g.id, @context, n.key, @permission
            from umbraco.node n, umbraco.user_group g
            where n.id = any(@nodeIds) and g.id = any(@groupIds)
            on conflict do nothing
            """,
            new
            {
                groupIds,
                nodeIds,
                permission,
                context = DocumentGranularPermission.ContextType,
            }
        );

    /// <summary>The groups have these permissions on the node, and no other group has any.</summary>
    public void ReplaceAll(int nodeId, EntityPermissionCollection permissions)
    {
        database.Execute(
            """
            delete from umbraco.user_group_permission p
            using umbraco.node n
            where n.key = p.node_key and n.id = @nodeId and p.context = @context
            """,
            new { nodeId, context = DocumentGranularPermission.ContextType }
        );
        foreach (var group in permissions)
        {
            foreach (var permission in group.AssignedPermissions.DefaultIfEmpty(Nothing))
            {
                Assign([group.UserGroupId], permission, [nodeId]);
            }
        }
    }

    private sealed class NodeRow
    {
        public int UserGroupId { get; init; }
        public int NodeId { get; init; }
        public required string[] Permissions { get; init; }
    }

    private sealed record Row(int UserGroupId, string Context, Guid? NodeKey, string Permission)
    {
        public IGranularPermission ToPermission() =>
            (Context, NodeKey) switch
            {
                (DocumentGranularPermission.ContextType, { } key) => new DocumentGranularPermission
                {
                    Key = key,
                    Permission = Permission,
                },
                (DocumentPropertyValueGranularPermission.ContextType, { } key) =>
                    new DocumentPropertyValueGranularPermission { Key = key, Permission = Permission },
                (ElementGranularPermission.ContextType, { } key) => new ElementGranularPermission
                {
                    Key = key,
                    Permission = Permission,
                },
                _ => new UnknownTypeGranularPermission { Context = Context, Permission = Permission },
            };
    }
}
