using System.Net;
using Ibis.Tests.Integration.Scheduling;
using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.SignIn;

internal sealed class PasswordPageTests
{
    private const string Password = "correct horse battery staple";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Ibis:SignIn:AttemptsPerMinute"] = "10000",
        ["Umbraco:CMS:Security:UserDefaultLockoutTimeInMinutes"] = "15",
        ["Umbraco:CMS:Security:UserMinimumFailedLoginDurationInMilliseconds"] = "0",
    };

    private static readonly string[] Outside =
    [
        "https://elsewhere.example/",
        "//elsewhere.example/umbraco/",
        "/\\elsewhere.example",
        "/umbraco/\\elsewhere.example",
        "/umbracoelsewhere",
        "/umbraco/\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
    ];

    private readonly CountingHasher _hasher = new();
    private readonly Clock _clock = new(new DateTimeOffset(2031, 5, 1, 9, 0, 0, TimeSpan.Zero));
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _site = await TestSite.StartAsync(
            settings: Settings,
            configure: services =>
            {
                services.AddSingleton<IPasswordHasher<IUser>>(_hasher);
                services.AddSingleton<TimeProvider>(_clock);
            }
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task RightPassword_OpensASession_AndLeadsBack()
    {
        await UserAsync("Ada");
        using var visitor = new SignInVisitor(_site);

        using var answer = await visitor.SignInAsync("ada@example.org", Password, "/umbraco/section/content");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/umbraco/section/content"));
        Assert.That(visitor.Cookies, Does.ContainKey("umbLogin"));
        Assert.That(
            answer
                .Headers.GetValues("Set-Cookie")
                .Single(cookie => cookie.StartsWith("umbLogin=", StringComparison.Ordinal)),
            Does.Contain("httponly").IgnoreCase.And.Contain("samesite=lax").IgnoreCase
        );
    }

    [Test]
    public async Task WrongPassword_UnknownAddress_DisabledAndLockedAccount_GetTheSameAnswerForTheSameWork()
    {
        await UserAsync("Known");
        var disabled = await UserAsync("Disabled");
        disabled.IsApproved = false;
        _site.Get<IUserService>().Save(disabled);
        var locked = await UserAsync("Locked");
        locked.IsLockedOut = true;
        locked.LastLockoutDate = _clock.GetUtcNow().UtcDateTime;
        _site.Get<IUserService>().Save(locked);

        var answers = new List<(HttpStatusCode, string, int)>();
        foreach (
            var (address, password) in new[]
            {
                ("known", "wrong"),
                ("nobody", "wrong"),
                ("disabled", Password),
                ("locked", Password),
            }
        )
        {
            using var visitor = new SignInVisitor(_site);
            var before = _hasher.Checks;
            using var answer = await visitor.SignInAsync($"{address}@example.org", password);
            answers.Add((answer.StatusCode, visitor.Notice, _hasher.Checks - before));
        }

        Assert.That(answers.Distinct().Count(), Is.EqualTo(1), string.Join(" | ", answers));
        Assert.That(answers[0].Item1, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answers[0].Item3, Is.EqualTo(1));
    }

    [Test]
    public async Task FiveFailures_LockTheAccount_UntilTheTimeHasPassed()
    {
        await UserAsync("Grace");
        using var visitor = new SignInVisitor(_site);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var failure = await visitor.SignInAsync("grace@example.org", "wrong");
        }

        using var locked = await visitor.SignInAsync("grace@example.org", Password);
        _clock.Now += TimeSpan.FromMinutes(16);
        using var open = await visitor.SignInAsync("grace@example.org", Password);

        Assert.That(locked.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(open.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task ThirtyGuessesAtOnce_AreNoMoreThanTheLimitAllows()
    {
        var user = await UserAsync("Alan");
        var attempts = _site.Get<SignInAttempts>();

        var allowed = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => attempts.Begin(user.Id))));

        Assert.That(allowed.Count(begun => begun), Is.EqualTo(5));
    }

    [Test]
    public async Task SignIn_GivesANewSession_AndEndsTheOneThatTheBrowserHad()
    {
        var attacker = await UserAsync("Mallory");
        await UserAsync("Victim");
        var planted = _site.CookiesOf(attacker);
        using var visitor = new SignInVisitor(_site);
        using var page = await visitor.OpenAsync(SignInVisitor.Page + "?flow=none");
        foreach (var cookie in planted.Split("; "))
        {
            visitor.Carry(cookie.Split('=', 2)[0], cookie.Split('=', 2)[1]);
        }
        var old = visitor.Cookies["umbLogin"];
        visitor.Forget("umbLogin");
        using var form = await visitor.OpenAsync(SignInVisitor.Page);
        visitor.Carry("umbLogin", old);

        using var answer = await visitor.SubmitAsync(("userName", "victim@example.org"), ("password", Password));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(visitor.Cookies["umbLogin"], Is.Not.EqualTo(old));
        using var thief = _site.Client();
        thief.DefaultRequestHeaders.Add("Cookie", planted);
        using var after = await thief.GetAsync($"{EditorClient.Api}/language");
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCaseSource(nameof(Outside))]
    public async Task ReturnUrl_OutsideTheBackOffice_IsNotFollowed(string returnUrl)
    {
        var name = $"Radia{Array.IndexOf(Outside, returnUrl)}";
        await UserAsync(name);
        using var visitor = new SignInVisitor(_site);

        using var answer = await visitor.SignInAsync($"{name}@example.org", Password, returnUrl);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/umbraco"));
    }

    [Test]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        await UserAsync("Katherine");
        using var visitor = new SignInVisitor(_site);

        using var answer = await visitor.PostAsync(
            SignInVisitor.Page,
            new Dictionary<string, string> { ["userName"] = "katherine@example.org", ["password"] = Password }
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(visitor.Cookies, Does.Not.ContainKey("umbLogin"));
    }

    private async Task<IUser> UserAsync(string name)
    {
        var user = await _site.UserAsync(name, ["content"]);
        _site.Get<UserPasswords>().Set(user, Password);
        _site.Get<IUserService>().Save(user);
        return user;
    }
}
