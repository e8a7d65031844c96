using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.Umbraco.Users;

/// <summary>Who is signed in since when. Needs a scope around it.</summary>
public sealed class UserSessions
{
    private static readonly TimeSpan Stale = TimeSpan.FromDays(15);

    private readonly ScopeDatabase _database;
    private readonly UserReader _users;
    private readonly IOptionsMonitor<GlobalSettings> _settings;
    private readonly TimeProvider _time;

    internal UserSessions(
        ScopeDatabase database,
        UserReader users,
        IOptionsMonitor<GlobalSettings> settings,
        TimeProvider time
    )
    {
        _database = database;
        _users = users;
        _settings = settings;
        _time = time;
    }

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    public Guid Create(int userId, string ipAddress, bool clearStale)
    {
        var id = Guid.NewGuid();
        _database.Execute(
            """
            insert into umbraco.user_session (id, user_id, ip_address, logged_in, last_validated)
            values (@id, @userId, @ipAddress, @now, @now)
            """,
            new
            {
                id,
                userId,
                ipAddress,
                now = Now,
            }
        );
        if (clearStale)
        {
            ClearOlderThan(Stale);
        }
        return id;
    }

    /// <summary>Renews the session when it has been used within the time that Umbraco's settings allow.</summary>
    public bool Validate(int userId, Guid id)
    {
        var now = Now;
        var renewed = _database.Execute(
            """
            update umbraco.user_session
            set last_validated = @now
            where id = @id and user_id = @userId and logged_out is null and last_validated >= @oldest
            """,
            new
            {
                id,
                userId,
                now,
                oldest = now - _settings.CurrentValue.TimeOut,
            }
        );
        if (renewed == 0)
        {
            Clear(id);
        }
        return renewed > 0;
    }

    /// <summary>Whose session it is, unless it has ended or was left alone for longer than Umbraco's settings allow.</summary>
    /// <remarks>In one round trip, because every request of the back office asks.</remarks>
    public IUser? UserOf(Guid id, Guid userKey) =>
        _users.First(
            """
            u.key = @userKey and exists (
                select 1 from umbraco.user_session s
                where s.id = @id and s.user_id = u.id and s.logged_out is null and s.last_validated >= @oldest
            )
            """,
            new
            {
                id,
                userKey,
                oldest = Now - _settings.CurrentValue.TimeOut,
            }
        );

    /// <summary>The live sessions of a user, the latest used first.</summary>
    public IReadOnlyList<UserSession> LiveOf(int userId) =>
        _database.Query<UserSession>(
            """
            select id, ip_address, logged_in, last_validated from umbraco.user_session
            where user_id = @userId and logged_out is null and last_validated >= @oldest
            order by last_validated desc, id
            """,
            new { userId, oldest = Now - _settings.CurrentValue.TimeOut }
        );

    public int ClearOf(int userId) =>
        _database.Execute("delete from umbraco.user_session where user_id = @userId", new { userId });

    /// <summary>For a user who is being disabled: being let in again must not bring old sessions back.</summary>
    public void ClearOfDisabled(IUser user)
    {
        if (!user.IsApproved && user.IsPropertyDirty(nameof(IUser.IsApproved)))
        {
            ClearOf(user.Id);
        }
    }

    public int ClearOlderThan(TimeSpan age) =>
        _database.Execute(
            "delete from umbraco.user_session where last_validated < @oldest",
            new { oldest = Now - age }
        );

    public void Clear(Guid id) =>
        _database.Execute(
            "update umbraco.user_session set logged_out = @now where id = @id and logged_out is null",
            new { id, now = Now }
        );

    /// <summary>New security stamps for users who signed in with a provider that is gone.</summary>
    public void EndThoseOfOtherProviders(IEnumerable<string> providers) =>
        _database.Execute(
            """
            update umbraco.user_account u
            set security_stamp = gen_random_uuid()::text
            where exists (
                select from umbraco.external_login l
                where l.user_or_member_key = u.key and l.provider <> all(@providers)
            )
            """,
            new { providers = providers.ToArray() }
        );
}

/// <param name="LastValidated">When the session was renewed last.</param>
public sealed record UserSession(Guid Id, string? IpAddress, DateTime LoggedIn, DateTime LastValidated);
