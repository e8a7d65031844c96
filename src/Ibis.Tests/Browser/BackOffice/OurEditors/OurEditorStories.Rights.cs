using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice.OurEditors;

internal sealed partial class OurEditorStories
{
    [Test]
    public async Task Rights_AreGivenByKeyboard_AndNothingIsPublishedWithoutAlternativeText()
    {
        var (address, id) = await _site.DocumentAsync(
            "Rights",
            new JsonObject { ["licences"] = $"{_site.Things.Vocabulary}" }
        );
        await using var watched = await _site.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(address);
        var rights = page.Locator("ibis-rights");

        await rights.GetByRole(AriaRole.Button, new() { Name = "Choose" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var picker = page.Locator("umb-media-picker-modal");
        await picker.Locator("uui-card-media[title='Harbour']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await EditorsWindow.Button(picker, "Choose").ClickAsync();
        await Assertions.Expect(rights.Locator("uui-card-media")).ToBeVisibleAsync();
        await rights.GetByLabel("Credit").FocusAsync();
        await page.Keyboard.TypeAsync("Maria Example");
        await ExpectRefusalAsync(page, "Say what is to be seen, for who cannot see it.");
        await rights.GetByLabel("Alternative text (English").FocusAsync();
        await page.Keyboard.TypeAsync("Boats");
        await page.Keyboard.PressAsync("Tab");
        await rights.GetByLabel("Licence").FocusAsync();
        await page.Keyboard.TypeAsync("CC BY");
        await Assertions.Expect(rights.GetByLabel("Licence")).ToHaveValueAsync($"{_site.Things.Term}");
        await PublishAsync(page);

        var kept = await _site.KeptAsync(id);
        Assert.That((string?)kept!["media"], Is.EqualTo($"{_site.Things.Picture}"));
        Assert.That((string?)kept["licence"], Is.EqualTo($"{_site.Things.Term}"));
        Assert.That(kept["alt"]!.AsObject().Single().Value!.ToString(), Is.EqualTo("Boats"));
    }
}
