using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>The settings of the back office, and what somebody does there who looks after the site.</summary>
internal sealed class KeepersWindow(IPage page)
{
    private const string Workspaces = "/umbraco/section/settings/workspace";

    private ILocator Dialog => page.Locator("umb-backoffice-modal-container");

    private ILocator Main => page.Locator("umb-section-main");

    private ILocator Properties => Main.Locator("umb-content-type-design-editor-property");

    private ILocator Name => page.GetByRole(AriaRole.Textbox, new() { Name = "Enter a name" });

    public async Task AddLanguageAsync(string name)
    {
        await page.GotoAsync(Workspaces + "/language/create");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "combobox-input" }).FillAsync(name);
        await page.Locator("uui-combobox-list-option").Filter(new() { HasText = name, Visible = true }).ClickAsync();
        await SaveAsync("POST", "/v1/language");
    }

    /// <param name="editor">As the client names it.</param>
    public async Task AddDataTypeAsync(string name, string editor)
    {
        await page.GotoAsync(Workspaces + "/data-type/create/parent/data-type-root/null");
        await Press(Main, "Select a property editor").ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = editor }).ClickAsync();
        // What the editor may be told comes after it was chosen, and nothing is saved before.
        await Assertions.Expect(Main.Locator("umb-property").First).ToBeVisibleAsync();
        await ExpectNoDialogAsync();
        await Name.FillAsync(name);
        await SaveAsync("POST", "/v1/data-type");
    }

    /// <summary>One whose texts differ by language. It is stored with <see cref="SaveDocumentTypeAsync"/>.</summary>
    public async Task BeginDocumentTypeAsync(string name)
    {
        await page.GotoAsync(Workspaces + "/document-type/create/parent/document-type-root/null/null");
        await Name.FillAsync(name);
        await TurnToAsync("Settings");
        await Main.Locator("uui-toggle[label='Vary by culture']").ClickAsync();
        await TurnToAsync("Design");
    }

    public async Task AddTabAsync(string name)
    {
        await Press(Main, "Add tab").ClickAsync();
        var tab = Main.Locator("uui-tab[label='Unnamed']");
        await tab.ClickAsync();
        await tab.Locator("input").FillAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Main.Locator($"uui-tab[label='{name}']")).ToBeVisibleAsync();
        await Assertions.Expect(Properties).ToHaveCountAsync(0);
    }

    /// <summary>On the tab that was added last.</summary>
    public async Task AddPropertyAsync(string name, string dataType)
    {
        var nameOfIt = Dialog.Locator("umb-input-with-alias input").First;
        await OpenAsync(Press(Main, "Add property").First, nameOfIt);
        await nameOfIt.FillAsync(name);
        await Press(Dialog, "Select Property Editor").ClickAsync();
        var choice = Dialog.Locator("umb-data-type-picker-flow-modal");
        await choice.GetByRole(AriaRole.Searchbox).FillAsync(dataType);
        await choice.GetByText(dataType, new() { Exact = true }).ClickAsync();
        await Press(Dialog, "Submit").ClickAsync();
        await Assertions.Expect(Properties).ToHaveCountAsync(1);
        await ExpectNoDialogAsync();
    }

    public async Task ComposeWithAsync(string documentType)
    {
        await Press(Main, "Compositions").ClickAsync();
        await ChooseAsync(documentType, "Submit");
        await Assertions
            .Expect(Main.GetByRole(AriaRole.Tab, new() { Name = documentType, Exact = true }))
            .ToBeVisibleAsync();
    }

    public async Task ShowWithAsync(string template)
    {
        await TurnToAsync("Templates");
        await Press(Main, "Choose").First.ClickAsync();
        await ChooseAsync(template, "Choose");
    }

    public Task SaveDocumentTypeAsync() => SaveAsync("POST", "/v1/document-type");

    /// <summary>Lets editors make the one below the other.</summary>
    /// <param name="besides">What is allowed there already.</param>
    public async Task AllowAsync(string documentType, string besides, Guid belowKey)
    {
        await page.GotoAsync($"{Workspaces}/document-type/edit/{belowKey}/view/structure");
        await Assertions.Expect(Main.GetByText(besides, new() { Exact = true })).ToBeVisibleAsync();
        await Press(Main, "Choose").First.ClickAsync();
        await ChooseAsync(documentType, "Choose");
        await SaveAsync("PUT", $"/v1/document-type/{belowKey}");
    }

    private static ILocator Press(ILocator within, string label) => EditorsWindow.Button(within, label);

    private Task TurnToAsync(string view) =>
        Main.GetByRole(AriaRole.Tab, new() { Name = view, Exact = true }).ClickAsync();

    private async Task ChooseAsync(string item, string answer)
    {
        await Dialog.Locator($"uui-menu-item[label='{item}']").ClickAsync();
        await Press(Dialog, answer).ClickAsync();
        await ExpectNoDialogAsync();
    }

    // The button is a link that the client makes anew for every tab; pressed before that, it leads nowhere.
    private static async Task OpenAsync(ILocator link, ILocator opened)
    {
        await link.ClickAsync();
        for (var presses = 0; presses < 10 && !await ActionMenu.AppearsAsync(opened); presses++)
        {
            await link.EvaluateAsync("button => (button.shadowRoot.querySelector('a') ?? button).click()");
        }
    }

    private Task ExpectNoDialogAsync() => Assertions.Expect(Dialog.Locator("uui-modal-sidebar")).ToHaveCountAsync(0);

    private async Task SaveAsync(string method, string address)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => Press(page.Locator("umb-workspace-footer"), "Save").ClickAsync(),
            response => response.Request.Method == method && response.Url.EndsWith(address, StringComparison.Ordinal)
        );
        Assert.That(answer.Ok, Is.True, () => $"{address}: {answer.Status} {answer.StatusText}");
        await Assertions
            .Expect(Press(page.Locator("umb-workspace-footer"), "Save"))
            .Not.ToHaveAttributeAsync("state", "waiting");
    }
}
