using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Nothing that was typed gets lost.</summary>
internal sealed partial class EditorStories
{
    [Test]
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
}
