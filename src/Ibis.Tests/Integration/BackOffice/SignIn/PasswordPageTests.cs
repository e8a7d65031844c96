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

    [TestCase("ar", "ar", "rtl", "تسجيل الدخول")]
    [TestCase("zh-CN,zh;q=0.9", "zh-Hans", "ltr", "登录")]
    [TestCase("de,fr-CA;q=0.8,en;q=0.5", "fr", "ltr", "Se connecter")]
    [TestCase("ru", "ru", "ltr", "Войти")]
    [TestCase("es-MX", "es", "ltr", "Iniciar sesión")]
    [TestCase("de", "en", "ltr", "Sign in")]
    public async Task Page_SpeaksTheLanguageOfTheBrowser(
        string asked,
        string language,
        string direction,
        string heading
    )
    {
        using var visitor = new SignInVisitor(_site) { Language = asked };
        using var page = await visitor.OpenAsync(SignInVisitor.Page);

        var html = visitor.Document.DocumentElement;
        Assert.That(html.GetAttribute("lang"), Is.EqualTo(language));
        Assert.That(html.GetAttribute("dir"), Is.EqualTo(direction));
        Assert.That(visitor.Document.QuerySelector("h1")!.TextContent, Is.EqualTo(heading));
    }

    [Test]
    public async Task Language_ThatWasChosen_StaysForTheNextTime()
    {
        using var visitor = new SignInVisitor(_site);
        using var page = await visitor.OpenAsync(SignInVisitor.Page + "?ReturnUrl=%2Fumbraco%2Fsection%2Fmedia");
        var link = visitor.Document.QuerySelector("a[lang=fr]")!.GetAttribute("href")!;

        using var chosen = await visitor.OpenAsync(link);
        var kept = visitor.Document.QuerySelector("input[name=ReturnUrl]")!.GetAttribute("value");
        using var later = await visitor.OpenAsync(SignInVisitor.Page);

        Assert.That(kept, Is.EqualTo("/umbraco/section/media"));
        Assert.That(visitor.Document.DocumentElement.GetAttribute("lang"), Is.EqualTo("fr"));
    }

    [Test]
    public async Task Page_RunsNoScriptAndNothingInline_AndIsNotKept()
    {
        using var visitor = new SignInVisitor(_site);
        using var page = await visitor.OpenAsync(SignInVisitor.Page);

        Assert.That(visitor.Document.QuerySelectorAll("script, style, [style], [onclick]"), Is.Empty);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
        Assert.That(policy, Does.Not.Contain("unsafe"));
        Assert.That(page.Headers.CacheControl!.NoStore, Is.True);
    }

    [Test]
    public async Task NameThatWasTyped_ComesBackAsText()
    {
        using var visitor = new SignInVisitor(_site);

        using var answer = await visitor.SignInAsync("\"><script>alert(1)</script>", "wrong");

        Assert.That(visitor.Document.QuerySelectorAll("script"), Is.Empty);
        Assert.That(
            visitor.Document.QuerySelector("#user-name")!.GetAttribute("value"),
            Is.EqualTo("\"><script>alert(1)</script>")
        );
    }

    [Test]
    public async Task TooManyAttempts_AreAnsweredWith429AndTheTimeToWait()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?>(Settings) { ["Ibis:SignIn:AttemptsPerMinute"] = "3" }
        );
        using var visitor = new SignInVisitor(site);
        var statuses = new List<HttpStatusCode>();
        HttpResponseMessage? last = null;
        for (var attempt = 0; attempt < 4; attempt++)
        {
            last = await visitor.SignInAsync($"nobody{attempt}@example.org", "wrong");
            statuses.Add(last.StatusCode);
        }

        Assert.That(statuses[..3], Is.All.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(statuses[3], Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(last!.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
    }

    private async Task<IUser> UserAsync(string name)
    {
        var user = await _site.UserAsync(name, ["content"]);
        _site.Get<UserPasswords>().Set(user, Password);
        _site.Get<IUserService>().Save(user);
        return user;
    }

    private sealed class CountingHasher : IPasswordHasher<IUser>
    {
        private readonly PasswordHasher<IUser> _hasher = new();
        private int _checks;

        public int Checks => _checks;

        public string HashPassword(IUser user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(
            IUser user,
            string hashedPassword,
            string providedPassword
        )
        {
            Interlocked.Increment(ref _checks);
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
