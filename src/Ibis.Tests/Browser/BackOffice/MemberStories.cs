using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Somebody who looks after members, in Umbraco's own client.</summary>
internal sealed class MemberStories
{
    private const string Workspaces = "/umbraco/section/member-management/workspace";

    private BackOfficeSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await BackOfficeSite.StartAsync(_ => { });

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Keeper_MakesAMemberInAGroup_IsToldOfAWeakPassword_AndDeletesHer()
    {
        await using var watched = await _site.OpenSignedInAsync();
        var page = watched.Page;
        await page.GotoAsync($"{Workspaces}/member-group/create");
        await page.Locator("umb-member-group-workspace-editor input").First.FillAsync("Translators");
        await SaveAsync(page, "/member-group");

        await page.GotoAsync($"{Workspaces}/member-root");
        await page.Locator("umb-create-member-collection-action").ClickAsync();
        await page.Locator("umb-member-workspace-editor")
            .GetByRole(AriaRole.Textbox, new() { Name = "Enter a name" })
            .FillAsync("Amina Yusuf");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Info" }).ClickAsync();
        await Field(page, "login").FillAsync("amina");
        await Field(page, "email").FillAsync("amina@example.org");
        await GivePasswordAsync(page, "short");
        await page.Locator("umb-input-member-group").GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();
        var dialog = page.Locator("umb-backoffice-modal-container");
        await dialog.GetByText("Translators").First.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Choose", Exact = true }).ClickAsync();
        await SaveAsync(page, "/member/validate");

        await Expect(page.GetByText("A password needs from 10").First).ToBeVisibleAsync();
        await GivePasswordAsync(page, "a long enough word");
        var saved = await SaveAsync(page, "/member");
        Assert.That(saved.Status, Is.EqualTo(201));

        await page.GotoAsync($"{Workspaces}/member-root");
        var row = page.Locator("uui-table-row").Filter(new() { HasText = "amina@example.org" });
        await row.Locator("uui-icon[name=icon-trash]").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        Assert.That(
            watched.Complaints,
            Has.All.Contains("/member/validate"),
            "only the weak password was complained of"
        );
    }

    private static ILocator Field(IPage page, string name) =>
        page.Locator($"umb-member-workspace-view-member uui-input[name={name}] input");

    private static async Task GivePasswordAsync(IPage page, string password)
    {
        await Field(page, "newPassword").FillAsync(password);
        await Field(page, "confirmPassword").FillAsync(password);
    }

    private static async Task<IResponse> SaveAsync(IPage page, string address)
    {
        var answer = page.WaitForResponseAsync(response =>
            response.Request.Method == "POST" && response.Url.EndsWith($"/v1{address}", StringComparison.Ordinal)
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        return await answer;
    }
}
