using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.Umbraco.Users;

/// <summary>Reads users with their groups and start nodes in one statement.</summary>
internal sealed class UserReader(
    ScopeDatabase database,
    UserGroupRepository groups,
    IOptionsMonitor<GlobalSettings> settings
)
{
    private const string Select = """
        select u.id, u.key, u.kind, u.name, u.username, u.email, u.password, u.password_config, u.security_stamp,
            u.language, u.avatar, u.is_approved, u.is_locked_out, u.failed_password_attempts, u.last_lockout,
            u.last_password_change, u.last_login, u.email_confirmed, u.invited, u.created, u.updated,
            array(select i.user_group_id from umbraco.user_in_group i where i.user_id = u.id) as group_ids,
            array(select s.node_id from umbraco.user_start_node s where s.user_id = u.id and s.kind = 1) as start_content_ids,
            array(select s.node_id from umbraco.user_start_node s where s.user_id = u.id and s.kind = 2) as start_media_ids,
            array(select s.node_id from umbraco.user_start_node s where s.user_id = u.id and s.kind = 3) as start_element_ids
        from umbraco.user_account u
        """;

    public static readonly EntityColumns<IUser> Columns = new(
        ("Id", "u.id"),
        ("Key", "u.key"),
        ("Name", "u.name"),
        ("Username", "u.username"),
        ("Email", "u.email"),
        ("Language", "u.language"),
        ("Kind", "u.kind"),
        ("IsApproved", "u.is_approved"),
        ("IsLockedOut", "u.is_locked_out"),
        ("FailedPasswordAttempts", "u.failed_password_attempts"),
        ("LastLockoutDate", "u.last_lockout"),
        ("LastPasswordChangeDate", "u.last_password_change"),
        ("LastLoginDate", "u.last_login"),
        ("EmailConfirmedDate", "u.email_confirmed"),
        ("InvitedDate", "u.invited"),
        ("SecurityStamp", "u.security_stamp"),
        ("CreateDate", "u.created"),
        ("UpdateDate", "u.updated")
    );

    public IUser? First(string condition, object? parameters) =>
        Read($"{condition} limit 1", parameters).FirstOrDefault();

    /// <param name="condition">May be followed by an order and a limit.</param>
    public List<IUser> Read(string condition, object? parameters)
    {
        var rows = database.Query<UserRow>($"{Select} where {condition}", parameters);
        return rows.ConvertAll(row => row.ToEntity(settings.CurrentValue, groups.Shared));
    }

    public IProfile? Profile(string condition, object parameters) =>
        database.First<ProfileRow>($"select u.id, u.name from umbraco.user_account u where {condition}", parameters)
            is { } row
            ? new UserProfile(row.Id, row.Name)
            : null;

    public int Count(SqlCondition condition) =>
        database.Scalar<int>(
            $"select count(*) from umbraco.user_account u where {condition.Sql}",
            condition.Parameters
        );

    private sealed record ProfileRow(int Id, string Name);
}
