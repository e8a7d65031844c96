using System.Text.Json.Nodes;
using Ibis.Tests.Integration.PropertyEditors.Ours;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice.OurEditors;

internal sealed partial class OurEditorStories
{
    [Test]
    public async Task WordLimit_CountsWhileOneWrites_AndKeepsWhatIsTooLong()
    {
        var (address, id) = await _site.DocumentAsync("WordLimit", new JsonObject { ["most"] = 3 });
        await using var watched = await _site.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(address);
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Field for Field" });

        await text.FocusAsync();
        await page.Keyboard.TypeAsync("one two three");
        await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync("3 words of at most 3");
        await page.Keyboard.TypeAsync(" four");
        await Assertions.Expect(page.Locator("#count")).ToContainTextAsync("4 words: 1 too many");
        await ExpectRefusalAsync(page, "The text has 4 words, and may have 3.");

        Assert.That((string?)(await _site.KeptAsync(id))!["text"], Is.EqualTo("one two three four"));
    }

    [Test]
    public async Task WordLimit_WithRichText_TakesBoldByKeyboard()
    {
        var (address, id) = await _site.DocumentAsync("WordLimit", new JsonObject { ["most"] = 9, ["rich"] = true });
        await using var watched = await _site.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(address);
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Field", Exact = true });

        await text.FocusAsync();
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync("half");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync("way there");
        await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync("2 words of at most 9");
        await SaveAsync(page);

        Assert.That(
            (string?)(await _site.KeptAsync(id))!["markup"],
            Is.EqualTo("<p><strong>half</strong>way there</p>")
        );
    }

    [Test]
    public async Task WordLimit_CountsInTheBrowserAsOnTheServer()
    {
        var (address, _) = await _site.DocumentAsync("WordLimit", []);
        await using var watched = await _site.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(address);
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Field for Field" });

        foreach (var (counted, words) in CountedTexts.All)
        {
            await text.FillAsync(counted);
            await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync($"{words} words");
        }
    }
}
