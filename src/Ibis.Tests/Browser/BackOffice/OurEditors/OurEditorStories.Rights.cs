using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice.OurEditors;

internal sealed partial class OurEditorStories
{
    private const string NothingForWhoCannotSeeIt = "Say what is to be seen, for who cannot see it.";

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
        // A dialog gives its focus back as it goes.
        await Assertions.Expect(page.Locator("umb-backoffice-modal-container uui-modal-sidebar")).ToHaveCountAsync(0);
        await rights.GetByLabel("Credit").PressSequentiallyAsync("Maria Example");
        await Assertions.Expect(rights.GetByLabel("Credit")).ToHaveValueAsync("Maria Example");
        await ExpectRefusalAsync(page, NothingForWhoCannotSeeIt);
        await rights.GetByLabel("Alternative text (English").FocusAsync();
        await page.Keyboard.TypeAsync("Boats");
        await page.Keyboard.PressAsync("Tab");
        await rights.GetByLabel("Licence").FocusAsync();
        await page.Keyboard.TypeAsync("CC BY");
        await Assertions.Expect(rights.GetByLabel("Licence")).ToHaveValueAsync($"{_site.Things.Term}");
        await Assertions.Expect(rights.GetByLabel("Alternative text (English")).ToHaveValueAsync("Boats");
        await ExpectNoMoreOfAsync(page, NothingForWhoCannotSeeIt);
        await PublishAsync(page);

        var kept = await _site.KeptAsync(id);
        Assert.That((string?)kept!["media"], Is.EqualTo($"{_site.Things.Picture}"));
        Assert.That((string?)kept["licence"], Is.EqualTo($"{_site.Things.Term}"));
        Assert.That(kept["alt"]!.AsObject().Single().Value!.ToString(), Is.EqualTo("Boats"));
    }
}
