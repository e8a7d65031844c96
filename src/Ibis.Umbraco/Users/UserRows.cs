using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Npgsql;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.Umbraco.Users;

/// <summary>Writes a user with groups and start nodes.</summary>
internal sealed class UserRows(ScopeDatabase database)
{
    private const short Content = 1;
    private const short Media = 2;
    private const short Elements = 3;

    public void Insert(IUser user) =>
        Written(
            user,
            () =>
            {
                user.Id = database.Scalar<int>(
                    """
                    insert into umbraco.user_account
                        (key, kind, name, username, email, password, password_config, security_stamp, language, avatar,
                        is_approved, is_locked_out, failed_password_attempts, last_lockout, last_password_change,
                        last_login, email_confirmed, invited, created, updated)
                    values (@Key, @Kind, @Name, @Username, @Email, @Password, @PasswordConfiguration, @SecurityStamp,
                        @Language, @Avatar, @IsApproved, @IsLockedOut, @FailedPasswordAttempts, @LastLockout,
                        @LastPasswordChange, @LastLogin, @EmailConfirmed, @Invited, @Created, @Updated)
                    returning id
                    """,
                    Columns(user)
                );
            }
        );

    public void Update(IUser user) =>
        Written(
            user,
            () =>
                database.Execute(
                    """
                    update umbraco.user_account
                    set key = @Key, kind = @Kind, name = @Name, username = @Username, email = @Email, password = @Password,
                        password_config = @PasswordConfiguration, security_stamp = @SecurityStamp, language = @Language,
                        avatar = @Avatar, is_approved = @IsApproved, is_locked_out = @IsLockedOut,
                        failed_password_attempts = @FailedPasswordAttempts, last_lockout = @LastLockout,
                        last_password_change = @LastPasswordChange, last_login = @LastLogin,
                        email_confirmed = @EmailConfirmed, invited = @Invited, updated = @Updated
                    where id = @Id
                    """,
                    Columns(user)
                )
        );

    private void Written(IUser user, Action write)
    {
        try
        {
            write();
        }
        catch (PostgresException exception) when (exception.ConstraintName == "user_account_username")
        {
            throw new InvalidOperationException(
                "Another user has this user name already. Choose another one.",
                exception
            );
        }
        WriteGroups(user);
        WriteStartNodes(user.Id, Content, user.StartContentIds);
        WriteStartNodes(user.Id, Media, user.StartMediaIds);
        WriteStartNodes(user.Id, Elements, user.StartElementIds);
    }

    private void WriteGroups(IUser user)
    {
        var parameters = new { user.Id, groups = user.Groups.Select(group => group.Id).Distinct().ToArray() };
        database.Execute(
            "delete from umbraco.user_in_group where user_id = @Id and user_group_id <> all(@groups)",
            parameters
        );
        database.Execute(
            """
            insert into umbraco.user_in_group (user_id, user_group_id)
            select @Id, id from umbraco.user_group g
            where id = any(@groups)
                and not exists (select from umbraco.user_in_group i where i.user_id = @Id and i.user_group_id = g.id)
            """,
            parameters
        );
    }

    private void WriteStartNodes(int userId, short kind, int[]? nodeIds)
    {
        var parameters = new
        {
            userId,
            kind,
            nodeIds = nodeIds ?? [],
        };
        database.Execute(
            "delete from umbraco.user_start_node where user_id = @userId and kind = @kind and node_id <> all(@nodeIds)",
            parameters
        );
        if (parameters.nodeIds.Length > 0)
        {
            database.Execute(
                """
                insert into umbraco.user_start_node (user_id, node_id, kind)
                select @userId, id, @kind from umbraco.node where id = any(@nodeIds)
                on conflict do nothing
                """,
                parameters
            );
        }
    }

    private static object Columns(IUser user) =>
        new
        {
            user.Id,
            user.Key,
            Kind = (short)user.Kind,
            user.Name,
            user.Username,
            user.Email,
            Password = user.RawPasswordValue ?? string.Empty,
            user.PasswordConfiguration,
            user.SecurityStamp,
            user.Language,
            user.Avatar,
            user.IsApproved,
            user.IsLockedOut,
            user.FailedPasswordAttempts,
            LastLockout = StoredTime.Utc(user.LastLockoutDate),
            LastPasswordChange = StoredTime.Utc(user.LastPasswordChangeDate),
            LastLogin = StoredTime.Utc(user.LastLoginDate),
            EmailConfirmed = StoredTime.Utc(user.EmailConfirmedDate),
            Invited = StoredTime.Utc(user.InvitedDate),
            Created = StoredTime.Utc(user.CreateDate),
            Updated = StoredTime.Utc(user.UpdateDate),
        };
}
