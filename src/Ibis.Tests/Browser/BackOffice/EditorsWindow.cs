using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>A window of the back office and what an editor does in it, in her words.</summary>
internal sealed class EditorsWindow(IPage page)
{
    private const string FieldOf = "Field for ";

    private ILocator Dialog => page.Locator("umb-backoffice-modal-container");

    public async Task SignInAsync()
    {
        await page.GetByLabel("E-mail address").FillAsync(BackOfficeSite.Email);
        await page.GetByLabel("Password").FillAsync(BackOfficeSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>Goes down the tree of the content section and opens the last of the documents.</summary>
    public async Task OpenAsync(params string[] path)
    {
        await page.GotoAsync("/umbraco/section/content");
        foreach (var name in path[..^1])
        {
            await page.GetByRole(AriaRole.Button, new() { Name = $"Expand child items for {name}" }).ClickAsync();
        }
        await page.Locator("umb-document-tree-item").GetByText(path[^1], new() { Exact = true }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Enter a name" }))
            .ToHaveValueAsync(path[^1]);
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
    public Task PressAsync(string label) => Button(page.Locator("umb-workspace-footer"), label).ClickAsync();

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
        await Dialog.Locator(".rollback-item").Nth(1).ClickAsync();
        await page.RunAndWaitForResponseAsync(
            () => PressInDialogAsync("Rollback"),
            response => response.Url.Contains("/rollback?", StringComparison.Ordinal)
        );
    }

    /// <summary>Saves the languages that the dialog has ticked, and waits for the server's answer.</summary>
    public Task<IResponse> SaveAsync() => ConfirmAsync("Save…", "Save", "PUT", "");

    public Task<IResponse> PublishAsync() =>
        ConfirmAsync("Save and publish…", "Save and publish", "PUT", "/update-and-publish");

    /// <summary>Publishes where a field is not valid: the client then saves a draft instead.</summary>
    public Task<IResponse> TryToPublishAsync() => ConfirmAsync("Save and publish…", "Save and publish", "PUT", "");

    // The button inside is covered by what the page puts into its slots, so it is the element around it that is clicked.
    public static ILocator Button(ILocator within, string label) => within.Locator($"uui-button[label='{label}']");

    private async Task<IResponse> ConfirmAsync(string button, string answer, string method, string ending)
    {
        var address = new Regex($"/v1/document/[^/?]+{ending}$");
        await PressAsync(button);
        return await page.RunAndWaitForResponseAsync(
            () => PressInDialogAsync(answer),
            response => response.Request.Method == method && address.IsMatch(response.Url)
        );
    }
}
