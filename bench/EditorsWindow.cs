using Microsoft.Playwright;

namespace Ibis.Bench;

/// <summary>The back office in Chromium, with an editor signed in.</summary>
internal sealed class EditorsWindow : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;

    private EditorsWindow(IPlaywright playwright, IBrowser browser, IPage page) =>
        (_playwright, _browser, _page) = (playwright, browser, page);

    /// <summary>In the content section, with its tree.</summary>
    public static async Task<EditorsWindow> OpenAsync(IReadOnlyList<string> cookies)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Environment.GetEnvironmentVariable("IBIS_CHROMIUM"), Args = ["--no-sandbox"] }
        );
        var context = await browser.NewContextAsync(new() { BaseURL = ServeBench.SiteAddress });
        context.SetDefaultTimeout(120_000);
        await context.AddCookiesAsync(ClientLoad.CookiesOf(cookies));
        var page = await context.NewPageAsync();
        await ClientCalls.RecordAsync(
            page,
            Guid.Empty,
            async () =>
            {
                await page.GotoAsync("/umbraco/section/content");
                await page.Locator("umb-document-tree-item").First.WaitForAsync();
            }
        );
        return new EditorsWindow(playwright, browser, page);
    }

    /// <summary>As a click in the tree or on a link does, without loading the page anew.</summary>
    public Task<ClientCalls> OpenAsync(Guid document) =>
        ClientCalls.RecordAsync(
            _page,
            document,
            async () =>
            {
                await _page.EvaluateAsync(
                    "address => history.pushState({}, '', address)",
                    $"/umbraco/section/content/workspace/document/edit/{document}"
                );
                await _page.GetByRole(AriaRole.Textbox, new() { Name = "Enter a name" }).First.WaitForAsync();
            }
        );

    /// <summary>Saves the document that is open.</summary>
    public Task<ClientCalls> SaveAsync(Guid document) =>
        ClientCalls.RecordAsync(
            _page,
            document,
            () =>
                _page.RunAndWaitForResponseAsync(
                    async () =>
                    {
                        await _page.Locator("umb-workspace-footer uui-button[label='Save…']").ClickAsync();
                        await _page.Locator("umb-backoffice-modal-container uui-button[label='Save']").ClickAsync();
                    },
                    answer =>
                        answer.Request.Method == "PUT"
                        && answer.Url.EndsWith($"/document/{document}", StringComparison.Ordinal)
                )
        );

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
