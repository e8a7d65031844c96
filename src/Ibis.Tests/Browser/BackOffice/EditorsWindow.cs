using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>A window of the back office and what an editor does in it, in her words.</summary>
internal sealed partial class EditorsWindow(IPage page)
{
    private const string FieldOf = "Field for ";

    private ILocator Dialog => page.Locator("umb-backoffice-modal-container");

    private ILocator Footer => page.Locator("umb-workspace-footer");

    private ILocator Name => page.GetByRole(AriaRole.Textbox, new() { Name = "Enter a name" });

    public Task SignInAsync() => SignInAsync(BackOfficeSite.Email, BackOfficeSite.Password);

    public async Task SignInAsync(string email, string password)
    {
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>Goes down the tree of the content section, and opens the last of the documents from the list of the one before.</summary>
    public async Task OpenAsync(params string[] path)
    {
        await page.GotoAsync("/umbraco/section/content");
        await ExpandAsync(path[..^2]);
        await InTree(path[^2]).ClickAsync();
        await page.Locator("umb-document-collection").GetByText(path[^1], new() { Exact = true }).ClickAsync();
        await Assertions.Expect(Name).ToHaveValueAsync(path[^1]);
    }

    /// <summary>As <see cref="OpenAsync"/>, for somebody who does not see the list.</summary>
    public async Task OpenFromTreeAsync(params string[] path)
    {
        await page.GotoAsync("/umbraco/section/content");
        await ExpandAsync(path[..^1]);
        await InTree(path[^1]).ClickAsync();
        await Assertions.Expect(Name).ToHaveValueAsync(path[^1]);
    }

    public async Task ReopenAsync()
    {
        var name = await Name.InputValueAsync();
        await page.ReloadAsync();
        await Assertions.Expect(Name).ToHaveValueAsync(name);
    }

    /// <summary>Goes down the tree and begins a document below the last of the path.</summary>
    public async Task BeginBelowAsync(string type, params string[] path)
    {
        await page.GotoAsync("/umbraco/section/content");
        await ExpandAsync(path[..^1]);
        var parent = page.Locator($"uui-menu-item[label='{path[^1]}']");
        await parent.HoverAsync();
        await Button(parent, $"Create item for {path[^1]}").ClickAsync();
        await Dialog.Locator("uui-ref-node-document-type").Filter(new() { HasText = type }).ClickAsync();
    }

    public Task GiveNameAsync(string name) => Name.FillAsync(name);

    /// <summary>Goes on with another language of the same document.</summary>
    public async Task TurnToAsync(string language)
    {
        var languages = page.Locator("umb-document-workspace-split-view-variant-selector");
        await languages.Locator("#toggle").ClickAsync();
        await languages.Locator("button.switch-button").Filter(new() { HasText = language }).ClickAsync();
        await Assertions.Expect(languages.Locator("#toggle")).ToContainTextAsync(language);
    }

    public ILocator Field(string name) =>
        page.GetByRole(AriaRole.Textbox, new() { Name = FieldOf + name, Exact = true });

    public ILocator RichText(string name) => page.GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true });

    public ILocator Property(string name) =>
        page.Locator("umb-property")
            .Filter(
                new()
                {
                    Has = page.Locator("uui-label")
                        .Filter(new() { HasTextRegex = new Regex($@"^\W*{Regex.Escape(name)}") }),
                }
            );

    /// <summary>Presses a button of the workspace; what it opens is answered with <see cref="ConfirmAsync"/>.</summary>
    public Task PressAsync(string label) => Button(Footer, label).ClickAsync();

    public Task PressInDialogAsync(string label) => Button(Dialog, label).ClickAsync();

    public Task FillInDialogAsync(string name, string text) => InDialog(name).FillAsync(text);

    public ILocator InDialog(string name) => Dialog.GetByRole(AriaRole.Textbox, new() { Name = name });

    public async Task OpenScheduleAsync()
    {
        await PressAsync("View more options");
        await page.Locator("uui-menu-item[label^='Schedule']").ClickAsync();
    }

    public async Task<IResponse> ScheduleAsync(string which, string time)
    {
        await OpenScheduleAsync();
        await FillInDialogAsync(which, time);
        return await page.RunAndWaitForResponseAsync(
            () => PressInDialogAsync("Schedule publish"),
            response => response.Url.EndsWith("/publish", StringComparison.Ordinal)
        );
    }

    /// <summary>In the dialog that Rollback opens: the newest version stands first.</summary>
    public async Task RollBackToTheVersionBeforeAsync()
    {
        // A version counts as chosen once it was read from the server, and the dialog itself begins with the first.
        var versions = Dialog.Locator(".rollback-item");
        await Assertions.Expect(versions.First).ToHaveClassAsync(new Regex(@"\bactive\b"));
        await versions.Nth(1).ClickAsync();
        await Assertions.Expect(versions.Nth(1)).ToHaveClassAsync(new Regex(@"\bactive\b"));
        await page.RunAndWaitForResponseAsync(
            () => PressInDialogAsync("Rollback"),
            response => response.Url.Contains("/rollback?", StringComparison.Ordinal)
        );
    }

    /// <summary>Saves a document for the first time, with the languages that the dialog has ticked.</summary>
    public async Task<IResponse> CreateAsync()
    {
        var answer = await ConfirmAsync("Save…", "Save", "POST", new Regex("/v1/document$"));
        await page.WaitForURLAsync("**/workspace/document/edit/**");
        return answer;
    }

    /// <summary>Saves the languages that the dialog has ticked, and waits for the server's answer.</summary>
    public Task<IResponse> SaveAsync() => ConfirmAsync("Save…", "Save", "PUT", AddressOf(""));

    public Task<IResponse> PublishAsync() =>
        ConfirmAsync("Save and publish…", "Save and publish", "PUT", AddressOf("/update-and-publish"));

    /// <summary>Does not wait until the window has shown what was published.</summary>
    public Task<IResponse> PublishUntilAnsweredAsync() =>
        AnswerAsync("Save and publish…", "Save and publish", "PUT", AddressOf("/update-and-publish"));

    /// <summary>Publishes where a field is not valid: the client then saves a draft instead.</summary>
    public Task<IResponse> TryToPublishAsync() =>
        ConfirmAsync("Save and publish…", "Save and publish", "PUT", AddressOf(""));

    // The button inside is covered by what the page puts into its slots, so it is the element around it that is clicked.
    public static ILocator Button(ILocator within, string label) => within.Locator($"uui-button[label='{label}']");

    private static Regex AddressOf(string what) => new($"/v1/document/[^/?]+{what}$");

    private ILocator InTree(string name) =>
        page.Locator("umb-document-tree-item").GetByText(name, new() { Exact = true });

    private async Task ExpandAsync(string[] path)
    {
        foreach (var name in path)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = $"Expand child items for {name}" }).ClickAsync();
        }
    }

    private async Task<IResponse> ConfirmAsync(string button, string confirmation, string method, Regex address)
    {
        var answer = await AnswerAsync(button, confirmation, method, address);
        // The client then reads the document back and shows that. What is done before it has is done to a page that
        // goes away. Where the session has ended, it goes on after the next sign-in only.
        if (answer.Status != StatusCodes.Status401Unauthorized)
        {
            await Assertions.Expect(Button(Footer, button)).Not.ToHaveAttributeAsync("state", "waiting");
        }
        return answer;
    }

    private async Task<IResponse> AnswerAsync(string button, string confirmation, string method, Regex address)
    {
        await PressAsync(button);
        return await page.RunAndWaitForResponseAsync(
            () => PressInDialogAsync(confirmation),
            response => response.Request.Method == method && address.IsMatch(response.Url)
        );
    }
}
