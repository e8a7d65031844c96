using System.Net;
using Dapper;
using Ibis.Umbraco.Users;
using Npgsql;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.SignIn;

/// <summary>What the audit keeps of accounts, and from which address it was done.</summary>
internal sealed class AuditTests
{
    private const string Password = "correct horse battery staple";

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _site = await TestSite.StartOnSocketAsync(
            new Dictionary<string, string?>
            {
                ["Ibis:SignIn:AttemptsPerMinute"] = "10000",
                ["Umbraco:CMS:Security:UserMinimumFailedLoginDurationInMilliseconds"] = "0",
                ["Umbraco:CMS:Security:UserPassword:MaxFailedAccessAttemptsBeforeLockout"] = "2",
            }
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task SignInAndOut_AreKept_WithWhoAndFromWhere()
    {
        var user = await UserAsync("Audited");
        using var visitor = new SignInVisitor(_site);

        using var signedIn = await visitor.SignInAsync("audited@example.org", Password);
        using var signedOut = await visitor.CallAsync(
            HttpMethod.Get,
            $"/security/back-office/signout?post_logout_redirect_uri={_site.Address}umbraco/logout"
        );

        var entries = await EntriesAsync(user);
        Assert.That(
            entries.ConvertAll(entry => entry.Type),
            Is.EqualTo(new[] { "umbraco/user/sign-in/login", "umbraco/user/sign-in/logout" })
        );
        Assert.That(entries, Has.All.Matches<Entry>(entry => entry is { Address: "127.0.0.1" }));
        Assert.That(entries, Has.All.Matches<Entry>(entry => entry.Performing == user.Key));
    }

    [Test]
    public async Task Failures_AreKept_AndTheOneThatLocksTheAccountIsSaid()
    {
        var user = await UserAsync("Guessed");
        using var visitor = new SignInVisitor(_site);

        using var first = await visitor.SignInAsync("guessed@example.org", "wrong");
        using var second = await visitor.SignInAsync("guessed@example.org", "wrong");
        using var shut = await visitor.SignInAsync("guessed@example.org", Password);

        Assert.That(shut.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        var entries = await EntriesAsync(user);
        Assert.That(
            entries.Select(entry => entry.Type),
            Is.EqualTo(
                new[]
                {
                    "umbraco/user/sign-in/failed",
                    "umbraco/user/sign-in/failed",
                    "umbraco/user/sign-in/locked",
                    "umbraco/user/sign-in/failed",
                }
            )
        );
        Assert.That(entries, Has.All.Matches<Entry>(entry => entry.Performing is null));
    }

    [Test]
    public async Task Failure_OfAnUnknownAccount_IsKept_WithoutWhatWasTyped()
    {
        using var visitor = new SignInVisitor(_site);

        using var answer = await visitor.SignInAsync("my-secret-password", "wrong");

        await using var connection = await _site.Get<NpgsqlDataSource>().OpenConnectionAsync();
        var entries = (
            await connection.QueryAsync<string>(
                """
                select concat_ws(' ', performing_details, affected_details, event_type, event_details)
                from umbraco.audit_entry
                where affected_user_key is null and event_type = 'umbraco/user/sign-in/failed'
                """
            )
        ).ToList();
        Assert.That(entries, Is.Not.Empty);
        Assert.That(string.Join('\n', entries), Does.Not.Contain("my-secret-password"));
    }

    private async Task<IUser> UserAsync(string name)
    {
        var user = await _site.UserAsync(name, ["content"]);
        _site.Get<UserPasswords>().Set(user, Password);
        _site.Get<IUserService>().Save(user);
        return user;
    }

    private async Task<List<Entry>> EntriesAsync(IUser user)
    {
        await using var connection = await _site.Get<NpgsqlDataSource>().OpenConnectionAsync();
        return
        [
            .. await connection.QueryAsync<Entry>(
                """
                select event_type as type, performing_ip as address, performing_user_key as performing
                from umbraco.audit_entry
                where affected_user_key = @Key and event_type like 'umbraco/user/sign-in/%'
                order by id
                """,
                new { user.Key }
            ),
        ];
    }

    private sealed class Entry
    {
        public required string Type { get; init; }

        public string? Address { get; init; }

        public Guid? Performing { get; init; }
    }
}
