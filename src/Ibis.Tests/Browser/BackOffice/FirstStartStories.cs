using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>An administrator makes a kind of page that nobody foresaw, and a page of it.</summary>
internal sealed class FirstStartStories
{
    private static readonly Guid Section = new("248be281-497e-8df5-a849-106e4b43a096");

    private BackOfficeSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await BackOfficeSite.StartWithContentAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Administrator_MakesAKindOfPage_AndPublishesOneInOneOfItsLanguages()
    {
        await using var watched = await _site.OpenAsync();
        var editor = new EditorsWindow(watched.Page);
        var keeper = new KeepersWindow(watched.Page);
        await watched.Page.GotoAsync("/umbraco");
        await editor.SignInAsync();
        await watched.Page.WaitForURLAsync("**/umbraco/section/content**");

        await keeper.AddLanguageAsync("Portuguese (Portugal)");
        await keeper.AddDataTypeAsync("A few lines", "Text Area");
        await keeper.BeginDocumentTypeAsync("Story");
        await keeper.AddTabAsync("Text");
        await keeper.AddPropertyAsync("Introduction", "A few lines");
        await keeper.AddTabAsync("More");
        await keeper.AddPropertyAsync("Remark", "A few lines");
        await keeper.ComposeWithAsync("Search engines");
        await keeper.ShowWithAsync("Page");
        await keeper.SaveDocumentTypeAsync();
        await keeper.AllowAsync("Story", "Practice", Section);

        await editor.BeginBelowAsync("Story", "Home", "Integration Practices");
        await editor.GiveNameAsync("A first story");
        await editor.Field("Introduction").FillAsync("Told in English.");
        await editor.TurnToAsync("Portuguese");
        // The fields of the language that was left stand there a moment longer, and what is typed into them goes with them.
        await Assertions.Expect(editor.Field("Introduction")).ToHaveValueAsync("");
        await editor.GiveNameAsync("Uma primeira história");
        await editor.Field("Introduction").FillAsync("Contada em português.");
        var created = await editor.CreateAsync();
        var published = await editor.PublishAsync();

        Assert.That(created.Status, Is.EqualTo(201));
        Assert.That(published.Status, Is.EqualTo(200));
        var reader = await watched.Page.Context.NewPageAsync();
        foreach (
            var address in new[]
            {
                "/en/integration-practices/a-first-story/",
                "/fr/pratiques-d-integration/a-first-story/",
            }
        )
        {
            await reader.GotoAsync(address);
            await Assertions.Expect(reader.GetByText("Told in English.")).ToBeVisibleAsync();
            await Assertions.Expect(reader.GetByText("Contada em português.")).ToHaveCountAsync(0);
        }
        await editor.TurnToAsync("Portuguese");
        await Assertions.Expect(editor.Field("Introduction")).ToHaveValueAsync("Contada em português.");
    }
}
