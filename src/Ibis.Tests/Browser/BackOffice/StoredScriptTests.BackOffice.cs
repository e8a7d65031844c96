using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Names, tags and questions in the back office.</summary>
internal sealed partial class StoredScriptTests
{
    // In the page and in all of its elements.
    private const string IsInAField = """
        text => {
          const found = root => [...root.querySelectorAll('*')].some(one =>
            (one.localName === 'input' && one.value === text && one.checkVisibility())
            || (one.shadowRoot && found(one.shadowRoot)));
          return found(document);
        }
        """;

    [TestCase("document", "content")]
    [TestCase("dictionary", "translation")]
    [TestCase("data-type", "settings")]
    [TestCase("document-type", "settings")]
    [TestCase("user", "user-management")]
    public async Task Script_InAName_IsNotRunWhereTheThingIsEdited(string kind, string section)
    {
        await using var watched = await _site.OpenSignedInAsync();
        var dialogs = Dialogs(watched.Page);

        await OpenAsync(watched.Page, kind, section);

        await AssertNothingRanAsync(watched, dialogs);
    }

    [TestCase("document", "content", "Trash")]
    [TestCase("dictionary", "translation", "Delete")]
    [TestCase("data-type", "settings", "Delete")]
    [TestCase("document-type", "settings", "Delete")]
    [TestCase("user", "user-management", "Delete")]
    [TestCase("user", "user-management", "Disable")]
    public async Task Script_InAName_IsNotRunWhenItIsAskedWhether(string kind, string section, string action)
    {
        await using var watched = await _site.OpenSignedInAsync();
        var dialogs = Dialogs(watched.Page);
        var name = await OpenAsync(watched.Page, kind, section);

        await ActionMenu.ChooseAsync(watched.Page, action);

        var question = watched.Page.Locator("umb-backoffice-modal-container").GetByText(name);
        await Assertions.Expect(question.First).ToBeVisibleAsync();
        await AssertNothingRanAsync(watched, dialogs);
    }

    [TestCase("user", "user-management/workspace/user-root")]
    [TestCase("dictionary", "translation/dashboard/dictionary-overview")]
    public async Task Script_InAName_IsNotRunInAList(string kind, string address)
    {
        await using var watched = await _site.OpenSignedInAsync();
        var dialogs = Dialogs(watched.Page);
        var id = await _scripts.StoreAsync(watched.Page, kind);

        await watched.Page.GotoAsync("/umbraco/section/" + address);

        await Assertions.Expect(watched.Page.GetByText(_scripts.NameOf(id)).First).ToBeVisibleAsync();
        await AssertNothingRanAsync(watched, dialogs);
    }

    [Test]
    public async Task Script_InATag_IsNotRun_NeitherWhereItIsNorWhereItIsOffered()
    {
        await using var watched = await _site.OpenSignedInAsync();
        var dialogs = Dialogs(watched.Page);
        var (tagged, other) = await _scripts.StoreTaggedAsync(watched.Page);

        await watched.Page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{tagged}");
        var tags = watched.Page.Locator("umb-tags-input");
        await Assertions.Expect(tags.Locator(".tag").GetByText(Script)).ToBeVisibleAsync();
        await AssertNothingRanAsync(watched, dialogs);

        await watched.Page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{other}");
        await tags.GetByRole(AriaRole.Textbox, new() { Name = "tag input" }).PressSequentiallyAsync(Script[..5]);
        await Assertions.Expect(tags.Locator("label").GetByText(Script)).ToBeVisibleAsync();
        await AssertNothingRanAsync(watched, dialogs);
    }

    /// <returns>The name that the thing has.</returns>
    private async Task<string> OpenAsync(IPage page, string kind, string section)
    {
        var id = kind == "document" ? _document : await _scripts.StoreAsync(page, kind);
        var name = kind == "document" ? Script : _scripts.NameOf(id);
        await page.GotoAsync($"/umbraco/section/{section}/workspace/{kind}/edit/{id}");
        await page.WaitForFunctionAsync(IsInAField, name);
        if (kind == "document")
        {
            await Assertions
                .Expect(page.Locator("umb-input-tiptap").GetByText("shown", new() { Exact = true }).First)
                .ToBeVisibleAsync();
        }
        return name;
    }
}
