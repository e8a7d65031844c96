using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.Users;

internal sealed class UserGroupRepository(
    ScopeDatabase database,
    RepositoryVersions versions,
    UserGroupPermissions nodePermissions,
    IShortStringHelper strings
) : WholeTable<IUserGroup>("user_group", database, versions), IUserGroupRepository
{
    public IUserGroup? Get(string alias) =>
        First(group => string.Equals(group.Alias, alias, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<IUserGroup> GetGroupsAssignedToSection(string sectionAlias) =>
        Copies(Held.Where(group => group.AllowedSections.Contains(sectionAlias, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The groups as they are held, for users: these only read them.</summary>
    public IReadOnlyList<IUserGroup> Shared => Held;

    public void AddOrUpdateGroupWithUsers(IUserGroup userGroup, int[]? userIds)
    {
        Save(userGroup);
        if (userIds is null)
        {
            return;
        }
        Database.Execute(
            "delete from umbraco.user_in_group where user_group_id = @Id and user_id <> all(@userIds)",
            new { userGroup.Id, userIds }
        );
        Database.Execute(
            """
            insert into umbraco.user_in_group (user_id, user_group_id)
            select id, @Id from umbraco.user_account where id = any(@userIds)
            on conflict do nothing
            """,
            new { userGroup.Id, userIds }
        );
    }

    public EntityPermissionCollection GetPermissions(int[] groupIds, params int[] entityIds) =>
        nodePermissions.Of(groupIds, entityIds);

    public EntityPermissionCollection GetPermissions(
        IReadOnlyUserGroup[]? groups,
        bool fallbackToDefaultPermissions,
        params int[] nodeIds
    )
    {
        var known = groups ?? [];
        var found = nodePermissions.Of([.. known.Select(group => group.Id)], nodeIds);
        if (!fallbackToDefaultPermissions)
        {
            return found;
        }
        var asked = nodeIds.Length > 0 ? nodeIds : [.. found.Select(permission => permission.EntityId).Distinct()];
        foreach (var group in known)
        {
            foreach (var nodeId in asked)
            {
                // Adding does nothing where the group has permissions for the node itself.
                found.Add(new EntityPermission(group.Id, nodeId, group.Permissions, isDefaultPermissions: true));
            }
        }
        return found;
    }

    public void ReplaceGroupPermissions(int groupId, ISet<string> permissions, params int[] entityIds) =>
        nodePermissions.Replace(groupId, permissions, entityIds);

    public void AssignGroupPermission(int groupId, string permission, params int[] entityIds) =>
        nodePermissions.Assign([groupId], permission, entityIds);

    protected override IEnumerable<IUserGroup> Load()
    {
        var granular = nodePermissions.All();
        return Database
            .Query<UserGroupRow>(
                """
                select g.id, g.key, g.alias, g.name, g.description, g.icon, g.has_access_to_all_languages,
                    g.start_content_id, g.start_media_id, g.start_element_id, g.sections, g.permissions,
                    array(select l.id from umbraco.language l where l.id = any(g.language_ids) order by l.id) as language_ids,
                    g.created, g.updated,
                    (select count(*)::integer from umbraco.user_in_group u where u.user_group_id = g.id) as user_count
                from umbraco.user_group g
                order by g.name
                """
            )
            .Select(row => row.ToEntity(strings, granular[row.Id]));
    }

    protected override void Insert(IUserGroup entity)
    {
        entity.Id = Database.Scalar<int>(
            """
            insert into umbraco.user_group
                (key, alias, name, description, icon, has_access_to_all_languages, start_content_id, start_media_id,
                start_element_id, sections, permissions, language_ids, created, updated)
            values (@Key, @Alias, @Name, @Description, @Icon, @HasAccessToAllLanguages, @StartContentId, @StartMediaId,
                @StartElementId, @Sections, @Permissions, @Languages, @Created, @Updated)
            returning id
            """,
            Columns(entity)
        );
        nodePermissions.ReplaceGranular(entity);
    }

    protected override void Update(IUserGroup entity)
    {
        Database.Execute(
            """
            update umbraco.user_group
            set key = @Key, alias = @Alias, name = @Name, description = @Description, icon = @Icon,
                has_access_to_all_languages = @HasAccessToAllLanguages, start_content_id = @StartContentId,
                start_media_id = @StartMediaId, start_element_id = @StartElementId, sections = @Sections,
                permissions = @Permissions, language_ids = @Languages, updated = @Updated
            where id = @Id
            """,
            Columns(entity)
        );
        nodePermissions.ReplaceGranular(entity);
    }

    protected override void Remove(IUserGroup entity) =>
        Database.Execute("delete from umbraco.user_group where id = @Id", new { entity.Id });

    private static object Columns(IUserGroup group) =>
        new
        {
            group.Id,
            group.Key,
            group.Alias,
            group.Name,
            group.Description,
            group.Icon,
            group.HasAccessToAllLanguages,
            group.StartContentId,
            group.StartMediaId,
            group.StartElementId,
            Sections = group.AllowedSections.ToArray(),
            Permissions = group.Permissions.ToArray(),
            Languages = group.AllowedLanguages.ToArray(),
            Created = StoredTime.Utc(group.CreateDate),
            Updated = StoredTime.Utc(group.UpdateDate),
        };
}
