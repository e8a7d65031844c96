using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Members;

internal sealed class MemberGroupRepository(
    ScopeDatabase database,
    RepositoryVersions versions,
    TreeNodes nodes,
    AmbientScope ambient,
    IEventMessagesFactory messages
) : WholeTable<IMemberGroup>("member_group", database, versions), IMemberGroupRepository
{
    public IMemberGroup? GetByName(string? name) =>
        First(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase));

    public IMemberGroup? CreateIfNotExists(string roleName)
    {
        if (GetByName(roleName) is not null)
        {
            return null;
        }
        var group = new MemberGroup { Name = roleName };
        var saving = new MemberGroupSavingNotification(group, messages.Get());
        if (ambient.Scope?.Notifications.PublishCancelable(saving) == true)
        {
            return null;
        }
        Save(group);
        ambient.Scope?.Notifications.Publish(
            new MemberGroupSavedNotification(group, saving.Messages).WithStateFrom(saving)
        );
        return group;
    }

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(int memberId) =>
        OfIds("select group_id from umbraco.member_in_group where member_id = @memberId", new { memberId });

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(string? username) =>
        OfIds(
            """
            select i.group_id from umbraco.member_in_group i
            join umbraco.member m on m.node_id = i.member_id
            where lower(m.username) = lower(@username)
            """,
            new { username }
        );

    public void ReplaceRoles(int[] memberIds, string[] roleNames)
    {
        Database.Execute(
            """
            delete from umbraco.member_in_group i
            using umbraco.node g
            where g.id = i.group_id and i.member_id = any(@memberIds) and lower(g.name) <> all(@names)
            """,
            new { memberIds, names = Lower(roleNames) }
        );
        AssignRoles(memberIds, roleNames);
    }

    /// <remarks>Groups that do not exist yet are made, as in Umbraco.</remarks>
    public void AssignRoles(int[] memberIds, string[] roleNames)
    {
        foreach (var name in roleNames)
        {
            CreateIfNotExists(name);
        }
        Database.Execute(
            """
            insert into umbraco.member_in_group (member_id, group_id)
            select m.node_id, g.id
            from umbraco.member m, umbraco.node g
            where m.node_id = any(@memberIds) and g.object_type = @ObjectType and lower(g.name) = any(@names)
            on conflict do nothing
            """,
            new
            {
                memberIds,
                ObjectType = Constants.ObjectTypes.MemberGroup,
                names = Lower(roleNames),
            }
        );
    }

    public void DissociateRoles(int[] memberIds, string[] roleNames) =>
        Database.Execute(
            """
            delete from umbraco.member_in_group i
            using umbraco.node g
            where g.id = i.group_id and i.member_id = any(@memberIds) and lower(g.name) = any(@names)
            """,
            new { memberIds, names = Lower(roleNames) }
        );

    protected override IEnumerable<IMemberGroup> Load() =>
        Database
            .Query<Row>(
                "select id, key, name, creator_id, created, updated from umbraco.node where object_type = @type order by name",
                new { type = Constants.ObjectTypes.MemberGroup }
            )
            .Select(row =>
                new MemberGroup().Loaded(group =>
                {
                    group.Id = row.Id;
                    group.Key = row.Key;
                    group.Name = row.Name;
                    group.CreatorId = row.CreatorId ?? Constants.Security.UnknownUserId;
                    group.CreateDate = row.Created;
                    group.UpdateDate = row.Updated;
                })
            );

    protected override void Insert(IMemberGroup entity) =>
        nodes.Insert(entity, Constants.ObjectTypes.MemberGroup, Constants.System.Root, entity.Name, entity.CreatorId);

    protected override void Update(IMemberGroup entity) =>
        nodes.Update(entity, Constants.System.Root, entity.Name, null);

    protected override void Remove(IMemberGroup entity) => nodes.Delete(entity.Id);

    private IEnumerable<IMemberGroup> OfIds(string sql, object parameters)
    {
        var ids = Database.Query<int>(sql, parameters).ToHashSet();
        return Copies(Held.Where(group => ids.Contains(group.Id)));
    }

    private static string[] Lower(string[] names) => [.. names.Select(name => name.ToLowerInvariant())];

    private sealed record Row(int Id, Guid Key, string Name, int? CreatorId, DateTime Created, DateTime Updated);
}
