using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice.OurEditors;

internal sealed partial class OurEditorStories
{
    [Test]
    public async Task People_AreEnteredAndPutInOrderByKeyboard()
    {
        var (address, id) = await _site.DocumentAsync("People", []);
        await using var watched = await _site.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(address);
        var people = page.Locator("ibis-people");
        var add = people.GetByRole(AriaRole.Button, new() { Name = "Add a person" });

        foreach (var name in (string[])["Ada", "Ben", "Cyd"])
        {
            await add.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(people.GetByLabel("Name").Last).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync(name);
        }
        await people.GetByLabel("ORCID iD").First.FocusAsync();
        await page.Keyboard.TypeAsync("0000-0002-1825-0098");
        await ExpectRefusalAsync(page, "The ORCID iD of Ada is none");
        await page.Keyboard.PressAsync("Control+a");
        await people.GetByLabel("ORCID iD").First.FillAsync("0000-0002-1825-0097");
        var up = people.GetByRole(AriaRole.Button, new() { Name = "Move Cyd up" });
        await up.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(up).ToBeFocusedAsync();
        await Assertions.Expect(people.GetByRole(AriaRole.Status)).ToHaveTextAsync("Cyd is now number 2 of 3.");
        await people.GetByRole(AriaRole.Button, new() { Name = "Remove Ben" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(people.Locator("ibis-person")).ToHaveCountAsync(2);
        await ExpectNoMoreOfAsync(page, "The ORCID iD of Ada is none");
        await PublishAsync(page);

        Assert.That(
            (await _site.KeptAsync(id))!.ToJsonString(),
            Is.EqualTo("""{"people":[{"name":"Ada","orcid":"0000-0002-1825-0097"},{"name":"Cyd"}]}""")
        );
    }

    [Test]
    public async Task People_AreDraggedIntoAnotherOrder()
    {
        var (address, id) = await _site.DocumentAsync(
            "People",
            [],
            """{"people":[{"name":"Ada"},{"name":"Ben"},{"name":"Cyd"}]}"""
        );
        await using var watched = await _site.OpenAsync();
        var page = watched.Page;
        await page.SetViewportSizeAsync(1400, 1200);
        await page.GotoAsync(address);
        var people = page.Locator("ibis-person");
        await Assertions.Expect(people).ToHaveCountAsync(3);

        await people.Last.Locator(".handle").HoverAsync();
        await page.Mouse.DownAsync();
        var first = (await people.First.BoundingBoxAsync())!;
        // The list follows the pointer as it goes, and looks where it is from time to time.
        await page.Mouse.MoveAsync(first.X + 20, first.Y + (first.Height / 2), new() { Steps = 20 });
        await page.Mouse.MoveAsync(first.X + 20, first.Y + 4, new() { Steps = 20 });
        await Assertions.Expect(people.First.GetByLabel("Name")).ToHaveValueAsync("Cyd");
        await page.Mouse.UpAsync();
        await SaveAsync(page);

        Assert.That(
            (await _site.KeptAsync(id))!["people"]!.AsArray().Select(person => (string?)person!["name"]),
            Is.EqualTo(new[] { "Cyd", "Ada", "Ben" })
        );
    }
}
