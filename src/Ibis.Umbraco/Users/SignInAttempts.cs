using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Users;

/// <summary>Counts who tries to sign in to which account, and locks the account for a while after too many failures.</summary>
/// <remarks>An attempt is counted before it is looked at, in one statement: a thousand at once are no more than one after the other.</remarks>
public sealed class SignInAttempts
{
    private readonly ScopeDatabase _database;
    private readonly ICoreScopeProvider _scopes;
    private readonly IOptionsMonitor<SecuritySettings> _settings;
    private readonly IOptionsMonitor<UserPasswordConfigurationSettings> _passwords;
    private readonly TimeProvider _time;

    internal SignInAttempts(
        ScopeDatabase database,
        ICoreScopeProvider scopes,
        IOptionsMonitor<SecuritySettings> settings,
        IOptionsMonitor<UserPasswordConfigurationSettings> passwords,
        TimeProvider time
    )
    {
        _database = database;
        _scopes = scopes;
        _settings = settings;
        _passwords = passwords;
        _time = time;
    }

    private int Most => _passwords.CurrentValue.MaxFailedAccessAttemptsBeforeLockout;

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <summary>Counts an attempt.</summary>
    /// <param name="userId">0 for an account that does not exist; that takes as long.</param>
    /// <returns>Whether it may succeed at all: the account is not locked, or has been for long enough.</returns>
    public bool Begin(int userId) =>
        InScope(() =>
            _database.Scalar<int>(
                """
                update umbraco.user_account
                set failed_password_attempts = case when is_locked_out then 1 else failed_password_attempts + 1 end,
                    is_locked_out = not is_locked_out and failed_password_attempts >= @Most,
                    last_lockout = case
                        when not is_locked_out and failed_password_attempts >= @Most then @Now
                        else last_lockout
                    end
                where id = @userId and not (is_locked_out and coalesce(last_lockout, @Now) > @lockedSince)
                returning case when is_locked_out then 0 else 1 end
                """,
                new
                {
                    userId,
                    Most,
                    Now,
                    lockedSince = Now - LockTime,
                }
            ) == 1
        );

    /// <summary>Locks the account when the attempt that failed was the last one that it had.</summary>
    /// <returns>Whether it is locked by this.</returns>
    public bool Fail(int userId) =>
        InScope(() =>
            _database.Execute(
                """
                update umbraco.user_account
                set is_locked_out = true, last_lockout = @Now
                where id = @userId and not is_locked_out and failed_password_attempts >= @Most
                """,
                new
                {
                    userId,
                    Most,
                    Now,
                }
            ) > 0
        );

    /// <summary>Forgets the failures and remembers when she came.</summary>
    public void Succeed(int userId) =>
        InScope(() =>
            _database.Execute(
                """
                update umbraco.user_account
                set failed_password_attempts = 0, is_locked_out = false, last_login = @Now
                where id = @userId
                """,
                new { userId, Now }
            )
        );

    private TimeSpan LockTime => TimeSpan.FromMinutes(_settings.CurrentValue.UserDefaultLockoutTimeInMinutes);

    private T InScope<T>(Func<T> work)
    {
        using var scope = _scopes.CreateCoreScope();
        var result = work();
        scope.Complete();
        return result;
    }
}
