using System.Text.RegularExpressions;
using Ibis.Core.StartingContent;
using Ibis.Tests.Integration.Vocabularies;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice.OurEditors;

/// <summary>Policy areas, tags and places, chosen by keyboard alone, and the editor who answers proposals.</summary>
internal sealed partial class TermStories
{
    private const string Terms = "/umbraco/section/content/dashboard/terms";

    private BackOfficeSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await BackOfficeSite.StartWithContentAsync();
        await TermDocumentType.MakeAsync(_site.Services, """{"maxPlaces":2}""");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Editor_ChoosesAreasAndSubThemes_ByKeyboard()
    {
        var id = NewDocument();
        await using var watched = await OpenAsync(id);
        var page = watched.Page;

        await PressAsync(page, AriaRole.Checkbox, "Socio-economic integration", "Space");
        await Assertions.Expect(page.GetByText("Main area", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByLabel("Find a sub-theme").FocusAsync();
        await page.Keyboard.TypeAsync("work");
        await Assertions.Expect(page.GetByText("Sub-themes found: 1")).ToBeVisibleAsync();
        await PressAsync(page, AriaRole.Checkbox, "Employment", "Space");
        await PressAsync(page, AriaRole.Checkbox, "Cultural integration", "Space");
        await PressAsync(page, AriaRole.Button, "Make “Cultural integration” the main area", "Enter");
        await Assertions.Expect(page.GetByText("Areas: 2 of 2. Sub-themes: 1 of 3.")).ToBeVisibleAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Legal and political integration" }))
            .ToBeDisabledAsync();
        await SaveAsync(page);

        var (main, other, theme) = (
            TermBench.Term("cultural"),
            TermBench.Term("socio-economic"),
            TermBench.Term("employment")
        );
        Assert.That(
            Stored(id, TermBench.Areas),
            Is.EqualTo($$"""{"primary":"{{main}}","others":["{{other}}"],"subThemes":["{{theme}}"]}""")
        );
    }

    [Test]
    public async Task Editor_TagsByAnOldName_ProposesAWord_AndAnotherMergesIt()
    {
        var id = NewDocument();
        await using var watched = await OpenAsync(id);
        var page = watched.Page;
        var search = page.GetByRole(AriaRole.Combobox, new() { Name = "Find a tag or propose a new one" });

        await TypeAndTakeAsync(page, search, "work", "Employment");
        await TypeAndTakeAsync(page, search, "Weavers", "Propose “Weavers”");
        await PressAsync(page, AriaRole.Button, "Move Weavers forward", "Enter");
        await Assertions.Expect(page.GetByText("Weavers is now at place 1 of 2.")).ToBeVisibleAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move Weavers back" }))
            .ToBeFocusedAsync();
        await SaveAsync(page);
        await page.GotoAsync(Terms);
        await PressAsync(page, AriaRole.Button, "Merge Weavers into another term", "Enter");
        var target = page.GetByRole(AriaRole.Combobox, new() { Name = "Term to use instead of Weavers" });
        await TypeAndTakeAsync(page, target, "women", "Women");
        await page.Locator("umb-confirm-modal")
            .GetByRole(AriaRole.Button, new() { Name = "Merge" })
            .PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Merging Weavers into Women")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("1 of 1 items")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("done", new() { Exact = true })).ToBeVisibleAsync();

        Assert.That(
            Stored(id, TermBench.Tags),
            Is.EqualTo($"""["{TermBench.Term("women")}","{TermBench.Term("employment")}"]""")
        );
    }

    [Test]
    public async Task Editor_FindsACity_AndMovesThePointByKeyboard()
    {
        var id = NewDocument();
        await using var watched = await OpenAsync(id);
        var page = watched.Page;
        var search = page.GetByRole(AriaRole.Combobox, new() { Name = "Find a place or a city" });

        await TypeAndTakeAsync(page, search, "rabat", "Rabat");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove Morocco" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Application).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowUp");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Application))
            .ToHaveAccessibleNameAsync(new Regex("latitude 35, longitude -6.7"));
        await page.GetByLabel("Precision").SelectOptionAsync("country");
        await Assertions.Expect(page.GetByText("Kept to a whole degree, about 110 km.")).ToBeVisibleAsync();
        await SaveAsync(page);

        Assert.That(
            Stored(id, TermBench.Places),
            Is.EqualTo(
                $$$"""{"places":["{{{StableKey.OfContent("places/morocco")}}}"],"point":{"latitude":35,"longitude":-7,"precision":"country"}}"""
            )
        );
    }

    [Test]
    public async Task Elements_InLightDarkAndArabic_HaveNoViolationThatAxeKnows(
        [Values("light", "dark", "ar")] string look
    )
    {
        var id = NewDocument(isFilled: true);
        await using var watched = await OpenAsync(id, look);
        var page = watched.Page;

        foreach (var element in (string[])["ibis-policy-areas", "ibis-tags", "ibis-place"])
        {
            await page.Locator(element).ScrollIntoViewIfNeededAsync();
            await KeepPictureAsync(page, $"{element}-{look}");
            await ExpectNoViolationAsync(page.Locator(element));
        }
        await page.Locator("ibis-tags").GetByRole(AriaRole.Combobox).FocusAsync();
        await Assertions.Expect(page.Locator("ibis-tags").GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await KeepPictureAsync(page, $"ibis-tags-open-{look}");
        await ExpectNoViolationAsync(page.Locator("ibis-tags"));
        await page.GotoAsync(Terms);
        await Assertions.Expect(page.Locator("ibis-terms-dashboard").GetByRole(AriaRole.Combobox)).ToBeVisibleAsync();
        await KeepPictureAsync(page, $"ibis-terms-dashboard-{look}");
        await ExpectNoViolationAsync(page.Locator("ibis-terms-dashboard"));
        Assert.That(watched.Complaints, Is.Empty);
    }
}
