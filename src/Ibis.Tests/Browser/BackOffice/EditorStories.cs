using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>What an editor does with a practice, in Umbraco's client, and what the public then sees.</summary>
internal sealed class EditorStories
{
    private const string PublicAddress = "/en/integration-practices/migrant-routes-program/";
    private const string Summary = "Summary";

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
    [Story]
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
    [Story]
    public async Task Editor_WhoOnlyLooks_IsNotAskedToKeepChanges()
    {
        await _window.OpenAsync(Practice);
        await Assertions.Expect(_window.RichText("Activities")).ToContainTextAsync("Migrant Routes workshops");

        await _watched.Page.GetByRole(AriaRole.Link, new() { Name = "Talking Faiths" }).DispatchEventAsync("click");

        await Assertions
            .Expect(_watched.Page.GetByRole(AriaRole.Textbox, new() { Name = "Enter a name" }))
            .ToHaveValueAsync("Talking Faiths");
    }

    [Test]
    [Story]
    public async Task Editor_AddsALink_PublishesAndTheReaderFindsIt()
    {
        await _window.OpenAsync(Practice);
        await _window.RichText("Background").ClickAsync();
        await _watched.Page.Keyboard.TypeAsync("Read more at the Alliance");
        await _watched.Page.Keyboard.PressAsync("Shift+Home");
        await EditorsWindow.Button(_window.Property("Background"), "Link").ClickAsync();
        await _window.PressInDialogAsync("Manual");
        await _window.FillInDialogAsync("Enter a URL", "https://www.unaoc.org/");
        await _window.PressInDialogAsync("Add");

        var answer = await _window.PublishAsync();

        Assert.That(answer.Status, Is.EqualTo(200));
        var reader = await ReadAsync();
        await Assertions
            .Expect(reader.GetByRole(AriaRole.Link, new() { Name = "Read more at the Alliance" }))
            .ToHaveAttributeAsync("href", "https://www.unaoc.org/");
    }

    [Test]
    [Story]
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
    [Story]
    public async Task Editor_TakesAnEarlierVersionBack()
    {
        await _window.OpenAsync(Practice);
        var before = await _window.Field("In the words of those it serves").InputValueAsync();
        await _window.Field("In the words of those it serves").FillAsync("Said in the newer version.");
        var published = await _window.PublishAsync();
        Assert.That(published.Status, Is.EqualTo(200), await published.TextAsync());
        await _watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Info" }).ClickAsync();
        await EditorsWindow.Button(_watched.Page.Locator("umb-workspace-editor"), "Rollback").ClickAsync();

        await _window.RollBackToTheVersionBeforeAsync();

        await _watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Content", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(_window.Field("In the words of those it serves")).ToHaveValueAsync(before);
    }

    [Test]
    [Story]
    public async Task Editor_PlansWhenAPracticeGoesOff()
    {
        await _window.OpenAsync(Practice);

        var answer = await _window.ScheduleAsync("Unpublish at", "2090-01-01T10:00");

        Assert.That(answer.Status, Is.EqualTo(200));
        await _watched.Page.ReloadAsync();
        await _window.OpenScheduleAsync();
        await Assertions.Expect(_window.InDialog("Unpublish at")).ToHaveValueAsync("2090-01-01T10:00");
    }

    [Test]
    [Story]
    public async Task LaterOfTwoEditors_IsToldOfTheOther_AndNeitherTextIsLost()
    {
        await using var otherWatched = await _site.OpenSignedInAsync();
        var other = new EditorsWindow(otherWatched.Page);
        await _window.OpenAsync(Practice);
        await other.OpenAsync(Practice);
        await _window.Field(Summary).FillAsync("The text of the first.");
        await _window.SaveAsync();
        await other.Field(Summary).FillAsync("The text of the second.");

        var refused = await other.SaveAsync();

        Assert.That(refused.Status, Is.EqualTo(409));
        await Assertions
            .Expect(otherWatched.Page.GetByText("The document was changed since you opened it", new() { Exact = true }))
            .ToBeVisibleAsync();
        await Assertions.Expect(other.Field(Summary)).ToHaveValueAsync("The text of the second.");

        var accepted = await other.SaveAsync();

        Assert.That(accepted.Status, Is.EqualTo(200));
        await _watched.Page.ReloadAsync();
        await Assertions.Expect(_window.Field(Summary)).ToHaveValueAsync("The text of the second.");
    }

    [Test]
    [Story]
    public async Task Editor_WhoseSessionEnds_SignsInAgainAndKeepsHerText()
    {
        await _window.OpenAsync(Practice);
        await _window.Field(Summary).FillAsync("Typed before the session ended.");
        await _watched.Page.Context.ClearCookiesAsync();
        await _window.SaveAsync();

        var popup = await _watched.Page.RunAndWaitForPopupAsync(() =>
            _watched.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with Umbraco" }).PressAsync("Enter")
        );
        var closed = new TaskCompletionSource();
        popup.Close += (_, _) => closed.TrySetResult();
        await new EditorsWindow(popup).SignInAsync();
        await closed.Task;

        await Assertions.Expect(_window.Field(Summary)).ToHaveValueAsync("Typed before the session ended.");
        var answer = await _window.SaveAsync();
        Assert.That(answer.Status, Is.EqualTo(200));
    }

    private async Task<IPage> ReadAsync()
    {
        var reader = await _watched.Page.Context.NewPageAsync();
        await reader.GotoAsync(PublicAddress);
        return reader;
    }
}
