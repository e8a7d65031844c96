using System.Text.RegularExpressions;
using Ibis.Tests.Integration.BackOffice.Media;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>What an editor does with a practice, in Umbraco's client, and what the public then sees.</summary>
internal sealed partial class EditorStories
{
    private const string PublicAddress = "/en/integration-practices/migrant-routes-program/";
    private const string Summary = "Summary";
    private const string Words = "In the words of those it serves";
    private const int PictureWidth = 64;

    private static readonly string[] Practice = ["Home", "Integration Practices", "Migrant Routes Program"];

    private BackOfficeSite _site = null!;
    private WatchedPage _watched = null!;
    private EditorsWindow _window = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await BackOfficeSite.StartWithContentAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [SetUp]
    public async Task OpenWindow()
    {
        _watched = await _site.OpenSignedInAsync();
        _window = new EditorsWindow(_watched.Page);
    }

    [TearDown]
    public async Task CloseWindow() => await _watched.DisposeAsync();

    [Test]
    public async Task Administrator_SignsIn_AndFindsTheContent()
    {
        await using var watched = await _site.OpenAsync();
        var window = new EditorsWindow(watched.Page);

        await watched.Page.GotoAsync("/umbraco");
        await window.SignInAsync();
        await watched.Page.WaitForURLAsync("**/umbraco/section/content**");
        await window.OpenAsync(Practice);

        await Assertions.Expect(window.Field(Summary)).ToHaveValueAsync(new Regex("."));
    }

    [Test]
    public async Task Editor_WhoOnlyLooks_IsNotAskedToKeepChanges()
    {
        await _window.OpenAsync(Practice);
        await Assertions.Expect(_window.RichText("Activities")).ToContainTextAsync("Migrant Routes workshops");

        await _watched.Page.GetByRole(AriaRole.Link, new() { Name = "Worldwide" }).DispatchEventAsync("click");

        await Assertions
            .Expect(_watched.Page.GetByRole(AriaRole.Textbox, new() { Name = "Enter a name" }))
            .ToHaveValueAsync("Worldwide");
    }

    [Test]
    public async Task Editor_AddsALinkAndAPicture_PublishesAndTheReaderFindsThem()
    {
        await _window.OpenAsync(Practice);
        await _window.RichText("Background").ClickAsync();
        await _watched.Page.Keyboard.TypeAsync("Read more at the Alliance");
        await Assertions.Expect(_window.RichText("Background")).ToHaveTextAsync("Read more at the Alliance");
        await _watched.Page.Keyboard.PressAsync("Shift+Home");
        await EditorsWindow.Button(_window.Property("Background"), "Link").ClickAsync();
        await _window.PressInDialogAsync("Manual");
        await _window.FillInDialogAsync("Enter a URL", "https://www.unaoc.org/");
        await _window.PressInDialogAsync("Add");
        await Assertions.Expect(_window.RichText("Background").GetByRole(AriaRole.Link)).ToBeVisibleAsync();
        await _window.GoOnAtTheEndOfLineAsync("Background");
        await _window.InsertPictureAsync("Background", Picture(), "People at a workshop");

        var answer = await _window.PublishAsync();

        Assert.That(answer.Status, Is.EqualTo(200));
        var reader = await ReadAsync();
        await Assertions
            .Expect(reader.GetByRole(AriaRole.Link, new() { Name = "Read more at the Alliance" }))
            .ToHaveAttributeAsync("href", "https://www.unaoc.org/");
        var picture = reader.GetByRole(AriaRole.Img, new() { Name = "People at a workshop" });
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("naturalWidth", PictureWidth);
        await _window.ReopenAsync();
        await Assertions
            .Expect(_window.RichText("Background").GetByRole(AriaRole.Img, new() { Name = "People at a workshop" }))
            .ToBeVisibleAsync();
    }

    [Test]
    public async Task Editor_Publishes_AndThePageIsNewWithinTheSecond_AtTheFirstRequestAfterTheAnswer()
    {
        const string words = "Published this very moment.";
        await using var stranger = await _site.OpenAsync();
        var reader = await ReadAsync();
        await Assertions.Expect(reader.GetByText(words)).ToHaveCountAsync(0);
        await _window.OpenAsync(Practice);
        await _window.Field(Summary).FillAsync(words);

        var published = await _window.PublishUntilAnsweredAsync();

        // Nobody asks twice: neither she who has the page from before, nor he who comes now.
        var again = await reader.GotoAsync(PublicAddress);
        var first = await stranger.Page.GotoAsync(PublicAddress);
        Assert.That(published.Status, Is.EqualTo(200));
        Assert.That(await again!.TextAsync(), Does.Contain(words));
        Assert.That(await first!.TextAsync(), Does.Contain(words));
    }

    [Test]
    public async Task Editor_WhoLeavesOutWhatIsNeeded_IsToldAtTheField_AndKeepsHerDraft()
    {
        await _window.OpenAsync(Practice);
        await _window.Field(Summary).FillAsync("");
        await _window.RichText("Objectives").FillAsync("Begin earlier.");

        await _window.TryToPublishAsync();

        await Assertions.Expect(_window.Property(Summary).GetByText("Value cannot be empty")).ToBeVisibleAsync();
        await using var again = await _site.OpenSignedInAsync();
        var second = new EditorsWindow(again.Page);
        await second.OpenAsync(Practice);
        await Assertions.Expect(second.RichText("Objectives")).ToHaveTextAsync("Begin earlier.");
        await Assertions.Expect((await ReadAsync()).GetByText("Begin earlier.")).ToHaveCountAsync(0);

        await _window.Field(Summary).FillAsync("It begins with a course for neighbours.");
        await _window.PublishAsync();

        var reader = await ReadAsync();
        await Assertions.Expect(reader.GetByText("It begins with a course for neighbours.")).ToBeVisibleAsync();
        await Assertions.Expect(reader.GetByText("Begin earlier.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Editor_TakesAnEarlierVersionBack()
    {
        await _window.OpenAsync(Practice);
        await Assertions.Expect(_window.Field(Words)).ToHaveValueAsync("");
        await _window.Field(Words).FillAsync("Said in the newer version.");
        var published = await _window.PublishAsync();
        Assert.That(published.Status, Is.EqualTo(200));
        await _watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Info" }).ClickAsync();
        // The box of the history makes its button anew whenever something comes, and closes what that had opened; names come last.
        await Assertions
            .Expect(_watched.Page.Locator("umb-history-item").First.GetByText("Administrator"))
            .ToBeVisibleAsync();
        await EditorsWindow.Button(_watched.Page.Locator("umb-workspace-editor"), "Rollback").ClickAsync();

        await _window.RollBackToTheVersionBeforeAsync();

        await _watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Content", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(_window.Field(Words)).ToHaveValueAsync("");
    }

    [Test]
    public async Task Editor_PlansWhenAPracticeGoesOff()
    {
        await _window.OpenAsync(Practice);

        var answer = await _window.ScheduleAsync("Unpublish at", "2090-01-01T10:00");

        Assert.That(answer.Status, Is.EqualTo(200));
        await _window.ReopenAsync();
        await _window.OpenScheduleAsync();
        await Assertions.Expect(_window.InDialog("Unpublish at")).ToHaveValueAsync("2090-01-01T10:00");
    }

    private static FilePayload Picture() =>
        new()
        {
            Name = "workshop.png",
            MimeType = "image/png",
            Buffer = Pictures.Png(PictureWidth, 40),
        };

    private async Task<IPage> ReadAsync()
    {
        var reader = await _watched.Page.Context.NewPageAsync();
        await reader.GotoAsync(PublicAddress);
        return reader;
    }
}
