using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.Umbraco.Documents;

/// <summary>What user groups may do with single documents.</summary>
internal sealed class EntityPermissions(ScopeDatabase database)
{
    private sealed class Row
    {
        public int UserGroupId { get; init; }
        public required string[] Permissions { get; init; }
    }

    public EntityPermissionCollection Of(int nodeId) =>
        new(
            database
                .Query<Row>(
                    "select user_group_id, permissions from umbraco.document_permission where node_id = @nodeId",
                    new { nodeId }
                )
                .Select(row => new EntityPermission(row.UserGroupId, nodeId, row.Permissions.ToHashSet(StringComparer.Ordinal)))
        );

    public void Replace(int nodeId, EntityPermissionCollection permissions)
    {
        using var batch = database.Batch();
        batch.Add("delete from umbraco.document_permission where node_id = $1", nodeId);
        foreach (var permission in permissions)
        {
            batch.Add(
                "insert into umbraco.document_permission (node_id, user_group_id, permissions) values ($1, $2, $3)",
                nodeId,
                permission.UserGroupId,
                permission.AssignedPermissions.ToArray()
            );
        }
        batch.ExecuteNonQuery();
    }

    /// <summary>Adds one permission to those that the groups have already.</summary>
    public void Assign(int nodeId, string permission, IEnumerable<int> groupIds) =>
        database.Execute(
            """
            insert into umbraco.document_permission as existing (node_id, user_group_id, permissions)
            select @nodeId, group_id, array[@permission]
            from unnest(@groupIds) group_id
            on conflict (node_id, user_group_id) do update
            set permissions = array_append(array_remove(existing.permissions, @permission), @permission)
            """,
            new { nodeId, permission, groupIds = groupIds.Distinct().ToArray() }
        );
}
