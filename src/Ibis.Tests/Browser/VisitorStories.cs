using Microsoft.Playwright;

namespace Ibis.Tests.Browser;

/// <summary>What somebody does who comes to read.</summary>
internal sealed class VisitorStories
{
    private const string Practice = "Migrant Routes Program";

    private IPage _page = null!;

    [SetUp]
    public async Task OpenPage() =>
        _page = await BrowserSite.Browser.NewPageAsync(new() { BaseURL = BrowserSite.Address });

    [TearDown]
    public Task ClosePage() => _page.Context.CloseAsync();

    [Test]
    public async Task Visitor_ReadsTheHomePage_InSixLanguages()
    {
        await _page.GotoAsync("/en/");
        await ReadHomeAsync("English", "en", "ltr", "Integration: Building Inclusive Societies");
        await ReadHomeAsync("Français", "fr", "ltr", "Intégration : bâtir des sociétés inclusives");
        await ReadHomeAsync("Español", "es", "ltr", "Integración: construir sociedades inclusivas");
        await ReadHomeAsync("العربية", "ar", "rtl", "الاندماج: بناء مجتمعات شاملة للجميع");
        await ReadHomeAsync("Русский", "ru", "ltr", "Интеграция: построение инклюзивных обществ");
        await ReadHomeAsync("中文", "zh-Hans", "ltr", "融合：建设包容性社会");
    }

    [Test]
    public async Task Visitor_FindsAPracticeInTheList_AndReadsIt()
    {
        await _page.GotoAsync("/");
        await _page
            .GetByRole(AriaRole.Navigation)
            .GetByRole(AriaRole.Link, new() { Name = "Integration Practices" })
            .ClickAsync();
        await Assertions.Expect(Heading("Integration Practices")).ToBeVisibleAsync();

        await _page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Practice }).ClickAsync();

        await Assertions.Expect(Heading(Practice)).ToBeVisibleAsync();
        await Assertions
            .Expect(_page.GetByText("The Migrant Routes program uses education and training"))
            .ToBeVisibleAsync();
    }

    [Test]
    public async Task Visitor_OfAPracticeInEnglish_SwitchesToFrenchAndIsToldInWhichLanguageTheTextIs()
    {
        await _page.GotoAsync("/en/integration-practices/migrant-routes-program/");

        await LanguageLink("Français").ClickAsync();

        await Assertions.Expect(_page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await Assertions.Expect(Heading(Practice)).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(_page.GetByRole(AriaRole.Note)).ToBeVisibleAsync();
    }

    [Test]
    public async Task Visitor_OfAnAddressThatIsNotThere_FindsTheWayHome()
    {
        var answer = await _page.GotoAsync("/fr/nulle-part/");
        Assert.That(answer!.Status, Is.EqualTo(404));
        await Assertions.Expect(Heading("Page introuvable")).ToBeVisibleAsync();

        await _page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First.ClickAsync();

        await Assertions.Expect(Heading("Intégration : bâtir des sociétés inclusives")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Visitor_WithAKeyboard_SkipsToTheContent()
    {
        await _page.GotoAsync("/en/");

        await _page.Keyboard.PressAsync("Tab");
        var skip = _page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await _page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(_page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    private async Task ReadHomeAsync(string language, string culture, string direction, string heading)
    {
        await LanguageLink(language).ClickAsync();
        await Assertions.Expect(_page.Locator("html")).ToHaveAttributeAsync("lang", culture);
        await Assertions.Expect(_page.Locator("html")).ToHaveAttributeAsync("dir", direction);
        await Assertions.Expect(Heading(heading)).ToBeVisibleAsync();
    }

    private ILocator Heading(string name) => _page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name });

    private ILocator LanguageLink(string name) => _page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
