using System.Net;
using Dapper;
using Ibis.Umbraco.Users;
using Npgsql;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.SignIn;

/// <summary>The sign-in behind a reverse proxy, and behind somebody who only says to be one. All come from 127.0.0.1.</summary>
internal sealed class ProxyTests
{
    private const string Password = "correct horse battery staple";
    private const int Attempts = 2;

    [Test]
    public async Task Limit_BehindATrustedProxy_IsThatOfTheVisitor()
    {
        await using var site = await StartAsync("127.0.0.0/8");

        var first = await GuessAsync(site, _ => "198.51.100.1", Attempts + 1);
        var other = await GuessAsync(site, _ => "198.51.100.2", 1);

        Assert.That(first[..^1], Is.All.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(first[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(other.Single(), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await AddressesAsync(site), Is.EquivalentTo(new[] { "198.51.100.1", "198.51.100.2" }));
    }

    [TestCase(null)]
    [TestCase("192.0.2.1")]
    public async Task Limit_IsNotEscapedBySayingAnotherAddress_WhereNoProxyIsTrusted(string? trusted)
    {
        await using var site = await StartAsync(trusted);

        var answers = await GuessAsync(site, attempt => $"198.51.100.{attempt}", Attempts + 1);

        Assert.That(answers[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await AddressesAsync(site), Is.EqualTo(new[] { "127.0.0.1" }));
    }

    [Test]
    public async Task Limit_IsNotEscapedByAddressesThatStoodThereBeforeTheProxy()
    {
        await using var site = await StartAsync("127.0.0.1");

        var answers = await GuessAsync(site, attempt => $"203.0.113.{attempt}, 198.51.100.1", Attempts + 1);

        Assert.That(answers[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await AddressesAsync(site), Is.EqualTo(new[] { "198.51.100.1" }));
    }

    [Test]
    public async Task Cookies_OverHttps_AreBoundToTheHostAndOutOfReachOfScripts()
    {
        await using var site = await StartAsync("127.0.0.1");
        var user = await site.UserAsync("Secured", ["content"]);
        site.Get<UserPasswords>().Set(user, Password);
        site.Get<IUserService>().Save(user);
        using var visitor = new SignInVisitor(site) { Headers = { ["X-Forwarded-Proto"] = "https" } };

        using var answer = await visitor.SignInAsync("secured@example.org", Password);
        using var tokens = await visitor.PostAsync(
            $"{EditorClient.Api}/security/back-office/token",
            new Dictionary<string, string>
            {
                ["grant_type"] = "refresh_token",
                ["client_id"] = "umbraco-back-office",
                ["refresh_token"] = "[redacted]",
            }
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(visitor.Cookies.Keys, Does.Contain("__Host-umbLogin"));
        Assert.That(visitor.Cookies.Keys, Has.None.EqualTo("umbLogin"));
        foreach (var (name, attributes) in visitor.Attributes)
        {
            Assert.That(attributes, Does.Contain("httponly").IgnoreCase, name);
            Assert.That(attributes, Does.Contain("secure").IgnoreCase, name);
            Assert.That(attributes, Does.Match("(?i)samesite=(lax|strict)"), name);
            Assert.That(attributes, Does.Not.Contain("domain=").IgnoreCase, name);
        }
    }

    [Test]
    public async Task Https_IsNotBelieved_OfAnybodyElse()
    {
        await using var site = await StartAsync(null);
        using var visitor = new SignInVisitor(site) { Headers = { ["X-Forwarded-Proto"] = "https" } };

        using var answer = await visitor.OpenAsync(SignInVisitor.Page);

        Assert.That(visitor.Attributes.Values, Has.None.Contain("secure").IgnoreCase);
    }

    [Test]
    public void Entry_ThatIsNoAddress_StopsTheStartWithASentence() =>
        Assert.That(
            async () =>
            {
                await using var site = await StartAsync("proxy.example.org");
            },
            Throws.Exception.With.Message.Contains("Ibis:Proxies:Trusted")
        );

    private static Task<TestSite> StartAsync(string? trusted)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Ibis:SignIn:AttemptsPerMinute"] = $"{Attempts}",
            ["Umbraco:CMS:Security:UserMinimumFailedLoginDurationInMilliseconds"] = "0",
        };
        if (trusted is not null)
        {
            settings["Ibis:Proxies:Trusted:0"] = trusted;
        }
        return TestSite.StartOnSocketAsync(settings);
    }

    private static async Task<List<HttpStatusCode>> GuessAsync(TestSite site, Func<int, string> from, int times)
    {
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < times; attempt++)
        {
            using var visitor = new SignInVisitor(site) { Headers = { ["X-Forwarded-For"] = from(attempt) } };
            using var answer = await visitor.SignInAsync($"nobody{attempt}@example.org", "wrong");
            statuses.Add(answer.StatusCode);
        }
        return statuses;
    }

    private static async Task<IEnumerable<string>> AddressesAsync(TestSite site)
    {
        await using var connection = await site.Get<NpgsqlDataSource>().OpenConnectionAsync();
        return await connection.QueryAsync<string>("select distinct performing_ip from umbraco.audit_entry");
    }
}
