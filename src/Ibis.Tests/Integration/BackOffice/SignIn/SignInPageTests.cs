using System.Net;

namespace Ibis.Tests.Integration.BackOffice.SignIn;

/// <summary>What the sign-in page shows, and what it leaves out.</summary>
internal sealed class SignInPageTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

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
            settings: new Dictionary<string, string?>
            {
                ["Ibis:SignIn:AttemptsPerMinute"] = "3",
                ["Umbraco:CMS:Security:UserMinimumFailedLoginDurationInMilliseconds"] = "0",
            }
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
}
