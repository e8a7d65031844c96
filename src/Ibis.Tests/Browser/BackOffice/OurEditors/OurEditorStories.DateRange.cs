using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice.OurEditors;

internal sealed partial class OurEditorStories
{
    [Test]
    public async Task DateRange_IsEnteredByKeyboard_AndRefusedWhereItsEndComesFirst()
    {
        var (address, id) = await _site.DocumentAsync(
            "DateRange",
            new JsonObject { ["withTime"] = true, ["defaultTimeZone"] = "Africa/Cairo" }
        );
        await using var watched = await _site.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(address);
        var (start, end) = (
            page.GetByLabel("Start", new() { Exact = true }),
            page.GetByLabel("End", new() { Exact = true })
        );
        await Assertions.Expect(page.GetByLabel("Time zone")).ToHaveValueAsync("Africa/Cairo");

        await start.FocusAsync();
        await page.Keyboard.TypeAsync("03052026");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("0930AM");
        await Assertions.Expect(start).ToHaveValueAsync("2026-03-05T09:30");
        await end.FillAsync("2026-03-01T10:00");
        await end.PressAsync("Tab");
        await ExpectRefusalAsync(page, "The end is before the start.");
        var ongoing = page.GetByRole(AriaRole.Checkbox, new() { Name = "Still going on" });
        await ongoing.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(end).ToHaveCountAsync(0);
        await SaveAsync(page);

        Assert.That(
            (await _site.KeptAsync(id))!.ToJsonString(),
            Is.EqualTo("""{"start":"2026-03-05T09:30","ongoing":true,"timeZone":"Africa/Cairo"}""")
        );
    }
}
