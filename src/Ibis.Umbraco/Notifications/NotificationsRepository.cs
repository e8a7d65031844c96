using System.Diagnostics.CodeAnalysis;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Notifications;

/// <summary>Which user wants to hear of which action on which item.</summary>
internal sealed class NotificationsRepository(ScopeDatabase database, RepositoryVersions versions)
    : INotificationsRepository
{
    private const string Select = """
        select x.node_id, x.user_id, x.action, n.object_type
        from umbraco.user_notification x
        join umbraco.node n on n.id = x.node_id
        """;

    private readonly VersionedCache<string[]> _actions = new("user_notification", database, versions);

    /// <summary>Whether anybody wants to hear of anything. Asked after every save, and answered from memory.</summary>
    public bool HasAny => Actions.Length > 0;

    private string[] Actions =>
        _actions.Get(held => [.. held.Query<string>("select distinct action from umbraco.user_notification")]);

    public bool TryCreateNotification(
        IUser user,
        IEntity entity,
        string action,
        [NotNullWhen(true)] out Notification? notification
    )
    {
        var isNew = Add(user, entity, action);
        notification = isNew
            ? Read(
                    "x.user_id = @userId and x.node_id = @nodeId and x.action = @action",
                    new
                    {
                        userId = user.Id,
                        nodeId = entity.Id,
                        action,
                    }
                )
                .FirstOrDefault()
            : null;
        return notification is not null;
    }

    public IEnumerable<Notification> SetNotifications(IUser user, IEntity entity, string[] actions)
    {
        DeleteNotifications(user, entity);
        foreach (var action in actions)
        {
            Add(user, entity, action);
        }
        return Read("x.user_id = @userId and x.node_id = @nodeId", new { userId = user.Id, nodeId = entity.Id });
    }

    public int DeleteNotifications(IUser user) =>
        database.Execute("delete from umbraco.user_notification where user_id = @Id", new { user.Id });

    public int DeleteNotifications(IEntity entity) =>
        database.Execute("delete from umbraco.user_notification where node_id = @Id", new { entity.Id });

    public int DeleteNotifications(IUser user, IEntity entity) =>
        database.Execute(
            "delete from umbraco.user_notification where user_id = @userId and node_id = @nodeId",
            new { userId = user.Id, nodeId = entity.Id }
        );

    public IEnumerable<Notification> GetEntityNotifications(IEntity entity) =>
        Read("x.node_id = @Id", new { entity.Id });

    public IEnumerable<Notification> GetUserNotifications(IUser user) => Read("x.user_id = @Id", new { user.Id });

    /// <remarks>Without ids those of all users, and of all nodes. Who may not sign in is not written to.</remarks>
    public IEnumerable<Notification> GetUsersNotifications(
        IEnumerable<int> userIds,
        string? action,
        IEnumerable<int> nodeIds,
        Guid objectType
    ) =>
        action is not null && !Actions.Contains(action)
            ? []
            : Read(
                """
                n.object_type = @objectType
                    and exists (select from umbraco.user_account u where u.id = x.user_id and u.is_approved)
                    and (cardinality(@userIds) = 0 or x.user_id = any(@userIds))
                    and (cardinality(@nodeIds) = 0 or x.node_id = any(@nodeIds))
                    and (@action::text is null or x.action = @action)
                order by x.user_id, x.node_id
                """,
                new
                {
                    objectType,
                    userIds = userIds.ToArray(),
                    nodeIds = nodeIds.ToArray(),
                    action,
                }
            );

    private bool Add(IUser user, IEntity entity, string action)
    {
        var isNew =
            database.Execute(
                """
                insert into umbraco.user_notification (user_id, node_id, action) values (@userId, @nodeId, @action)
                on conflict do nothing
                """,
                new
                {
                    userId = user.Id,
                    nodeId = entity.Id,
                    action,
                }
            ) > 0;
        _actions.Changed();
        return isNew;
    }

    private List<Notification> Read(string condition, object parameters) =>
        database
            .Query<Row>($"{Select} where {condition}", parameters)
            .ConvertAll(row => new Notification(row.NodeId, row.UserId, row.Action, row.ObjectType));

    private sealed record Row(int NodeId, int UserId, string Action, Guid ObjectType);
}
