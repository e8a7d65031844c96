using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Ibis.Tests.Integration.BackOffice;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>What IBIS adds to Umbraco's client, and the page that stands before it.</summary>
internal sealed class OwnPagesTests
{
    private BackOfficeSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await BackOfficeSite.StartAsync(PutLanguagesInto);

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task SignIn_InLightAndDark_HasNoViolationThatAxeKnows(
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme
    )
    {
        await using var watched = await _site.OpenAsync();
        await watched.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await watched.Page.GotoAsync("/umbraco/login");
        await Assertions.Expect(watched.Page.GetByLabel("Password")).ToBeVisibleAsync();

        var result = await watched.Page.RunAxe();

        Assert.That(Violations(result), Is.Empty);
    }

    [Test]
    public async Task SignIn_NeedsNoMouse()
    {
        await using var watched = await _site.OpenAsync();
        await watched.Page.GotoAsync("/umbraco/login");
        await Assertions.Expect(watched.Page.GetByLabel("E-mail address")).ToBeFocusedAsync();

        await watched.Page.Keyboard.TypeAsync(BackOfficeSite.Email);
        await watched.Page.Keyboard.PressAsync("Tab");
        await watched.Page.Keyboard.TypeAsync(BackOfficeSite.Password);
        await watched.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeFocusedAsync();
        await watched.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(watched.Page.GetByText("Welcome to IBIS")).ToBeVisibleAsync();
    }

    [Test]
    public async Task OwnElement_InLightAndDark_HasNoViolationThatAxeKnows(
        [Values("umb-light-theme", "umb-dark-theme")] string theme
    )
    {
        await using var watched = await _site.OpenSignedInAsync();
        await watched.Page.AddInitScriptAsync($"localStorage.setItem('umb-theme-alias', '{theme}')");

        await watched.Page.GotoAsync("/umbraco/section/content/dashboard/welcome");
        await Assertions.Expect(watched.Page.GetByText("Welcome to IBIS")).ToBeVisibleAsync();
        await WaitForThemeAsync(watched.Page, theme);
        var welcome = await watched.Page.Locator("ibis-welcome-dashboard").RunAxe();
        await watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Settings" }).ClickAsync();
        await watched.Page.GetByRole(AriaRole.Tab, new() { Name = "uSync files" }).ClickAsync();
        await EditorsWindow.Button(watched.Page.Locator("ibis-schema-sync-dashboard"), "Report").ClickAsync();
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Done");
        await RestAsync(watched.Page);
        var files = await watched.Page.Locator("ibis-schema-sync-dashboard").RunAxe();

        Assert.That(welcome.Passes, Is.Not.Empty);
        Assert.That(Violations(welcome), Is.Empty);
        Assert.That(files.Passes, Is.Not.Empty);
        Assert.That(Violations(files), Is.Empty);
    }

    [Test]
    public async Task Welcome_LeadsOnByKeyboard()
    {
        await using var watched = await _site.OpenSignedInAsync();
        await watched.Page.GotoAsync("/umbraco/section/content/dashboard/welcome");
        var links = watched.Page.Locator("ibis-welcome-dashboard").GetByRole(AriaRole.Link);
        await links.First.FocusAsync();

        await watched.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(links.Nth(1)).ToBeFocusedAsync();
        await watched.Page.Keyboard.PressAsync("Enter");

        await watched.Page.WaitForURLAsync("**/umbraco/section/media**");
    }

    [Test]
    public async Task Client_InArabic_SaysSoAndIsMirrored()
    {
        await using var watched = await OpenInAsync("ar", "Amal");
        await watched.Page.GotoAsync("/umbraco/section/content");
        await Assertions.Expect(watched.Page.GetByText("مرحبًا بك في IBIS")).ToBeVisibleAsync();

        var root = watched.Page.Locator("html");
        var tree = await watched.Page.Locator("umb-section-sidebar").BoundingBoxAsync();

        await Assertions.Expect(root).ToHaveAttributeAsync("lang", "ar");
        await Assertions.Expect(root).ToHaveAttributeAsync("dir", "rtl");
        var width = watched.Page.ViewportSize!.Width;
        Assert.That(tree!.X + tree.Width, Is.EqualTo(width).Within(1));
        Assert.That(tree.Width, Is.LessThan(width / 3));
    }

    [TestCase("en", "Configure Two-Factor", "Authenticator app", "If you cannot scan it")]
    [TestCase("fr", "Configurer le second facteur", "Application d’authentification", "Si vous ne pouvez pas")]
    [TestCase("es", "Configurar el segundo paso", "Aplicación de autenticación", "Si no puede escanearlo")]
    [TestCase("ar", "تكوين التحقق بخطوتين", "تطبيق التوثيق", "إذا تعذّر عليك مسحه")]
    public async Task SecondStep_IsSetUpInTheLanguageOfTheUser_AlsoWithoutACamera(
        string language,
        string configure,
        string app,
        string instead
    )
    {
        await using var watched = await OpenInAsync(language, "Camille " + language);
        await watched.Page.GotoAsync("/umbraco/section/content");
        await watched.Page.Locator("umb-current-user-header-app").ClickAsync();
        var dialog = watched.Page.Locator("umb-backoffice-modal-container");
        await EditorsWindow.Button(dialog, configure).ClickAsync();

        await dialog.Locator("umb-current-user-mfa-modal uui-box uui-button").ClickAsync();

        var setup = dialog.Locator("ibis-authenticator-setup");
        await Assertions.Expect(setup.GetByText(app, new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(setup.GetByText(instead)).ToBeVisibleAsync();
        await Assertions.Expect(setup.GetByRole(AriaRole.Code)).ToHaveTextAsync(new Regex("^[A-Z2-7]{58}$"));
        await RestAsync(watched.Page);
        Assert.That(Violations(await setup.RunAxe()), Is.Empty);
    }

    [Test]
    public async Task Report_OfTheFiles_SaysThatItIsDone()
    {
        await using var watched = await _site.OpenSignedInAsync();
        await watched.Page.GotoAsync("/umbraco/section/settings");
        await watched.Page.GetByRole(AriaRole.Tab, new() { Name = "uSync files" }).ClickAsync();

        await EditorsWindow.Button(watched.Page.Locator("ibis-schema-sync-dashboard"), "Report").ClickAsync();

        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Done");
        Assert.That(watched.Complaints, Is.Empty);
    }

    private async Task<WatchedPage> OpenInAsync(string language, string name)
    {
        var user = await EditorClient.UserAsync(_site.Services, name, ["content"]);
        user.Language = language;
        _site.Services.GetRequiredService<IUserService>().Save(user);
        return await _site.OpenSignedInAsync(user);
    }

    // Colours that change are between two others for a moment.
    private static async Task RestAsync(IPage page)
    {
        await page.Mouse.MoveAsync(0, 0);
        await page.WaitForFunctionAsync("document.getAnimations().every(one => one.playState !== 'running')");
    }

    // The light one is always there, and the dark one is laid over it.
    private static async Task WaitForThemeAsync(IPage page, string theme)
    {
        if (theme == "umb-dark-theme")
        {
            await page.WaitForFunctionAsync("document.querySelector(\"link[href$='/css/dark.css']\")?.sheet != null");
        }
    }

    private static void PutLanguagesInto(string root)
    {
        const string folder = "uSync/v18/Languages";
        var target = Directory.CreateDirectory(Path.Combine(root, folder)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    private static IEnumerable<string> Violations(AxeResult result) =>
        result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"));
}
