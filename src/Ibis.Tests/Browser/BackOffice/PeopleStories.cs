using System.Text.RegularExpressions;
using Ibis.BackOffice.SignIn.TwoFactor;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>How somebody comes to work here, and how she is shown out.</summary>
internal sealed class PeopleStories
{
    private const string Email = "vera@example.org";
    private const string Password = "four horses in a row";
    private const string Users = "/umbraco/section/user-management/workspace/user-root";

    private BackOfficeSite _site = null!;

    // Development has a page that shows the mails.
    [OneTimeSetUp]
    public async Task StartAsync() => _site = await BackOfficeSite.StartAsync(_ => { }, "Development");

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task SheWhoIsInvited_SetsUpASecondStep_AndIsOutOnceSheIsDisabled()
    {
        await using var administrator = await _site.OpenSignedInAsync();
        await InviteAsync(administrator.Page);

        await using var watched = await _site.OpenAsync();
        var vera = watched.Page;
        await AcceptAsync(vera);
        await new EditorsWindow(vera).SignInAsync(Email, Password);
        await Assertions.Expect(vera.GetByText("Welcome to IBIS")).ToBeVisibleAsync();
        var secret = await SetUpSecondStepAsync(vera);

        await using var elsewhere = await _site.OpenAsync();
        var second = elsewhere.Page;
        await second.GotoAsync("/umbraco/login");
        await new EditorsWindow(second).SignInAsync(Email, Password);
        // No code counts twice, and the next one counts already.
        await second.GetByLabel("Code").FillAsync(CodeOf(secret, stepsAhead: 1));
        await second.Keyboard.PressAsync("Enter");
        await Assertions.Expect(second.GetByText("Welcome to IBIS")).ToBeVisibleAsync();

        await DisableAsync(administrator.Page);

        foreach (var page in new[] { vera, second })
        {
            await page.GotoAsync("/umbraco/section/media");
            await page.WaitForURLAsync("**/umbraco/login?**", new() { WaitUntil = WaitUntilState.Commit });
        }
        await new EditorsWindow(second).SignInAsync(Email, Password);
        await Assertions.Expect(second.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    private static async Task InviteAsync(IPage page)
    {
        var dialog = page.Locator("umb-backoffice-modal-container");
        await page.GotoAsync(Users);
        await page.Locator("umb-section-main uui-button").Filter(new() { HasText = "Invite…" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "name" }).FillAsync("Vera");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "email" }).FillAsync(Email);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "message" }).FillAsync("Good to have you.");
        await EditorsWindow.Button(dialog, "Choose").ClickAsync();
        await dialog.Locator("umb-user-group-ref").Filter(new() { HasText = "Editors" }).ClickAsync();
        await EditorsWindow.Button(dialog, "Choose").Last.ClickAsync();
        await EditorsWindow.Button(dialog, "Send invite").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Invite sent to user");
        await Assertions.Expect(Card(page)).ToBeVisibleAsync();
    }

    private static async Task AcceptAsync(IPage page)
    {
        await page.GotoAsync("/dev/mail");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("invite-user") }).ClickAsync();
        await page.GetByLabel("New password").FillAsync(Password);
        await page.GetByLabel("The same password again").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the password" }).ClickAsync();
    }

    /// <returns>The key that she types into her authenticator app.</returns>
    private static async Task<string> SetUpSecondStepAsync(IPage page)
    {
        var dialog = page.Locator("umb-backoffice-modal-container");
        await page.Locator("umb-current-user-header-app").ClickAsync();
        await EditorsWindow.Button(dialog, "Configure Two-Factor").ClickAsync();
        var factors = dialog.Locator("umb-current-user-mfa-modal uui-button");
        await factors.Filter(new() { HasText = "Enable" }).ClickAsync();
        var picture = dialog.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("QR") });
        await Assertions.Expect(picture).ToBeVisibleAsync();
        var setup = dialog.Locator("ibis-authenticator-setup");
        // She cannot scan it: a click takes the whole key.
        var key = setup.GetByRole(AriaRole.Code);
        await key.ClickAsync();
        var secret = await key.EvaluateAsync<string>("key => key.getRootNode().getSelection().toString()");
        await setup.Locator("uui-input[name=code] input").FillAsync(CodeOf(secret));
        await setup.Locator("uui-button").Filter(new() { HasText = "Submit" }).ClickAsync();
        await Assertions.Expect(factors.Filter(new() { HasText = "Disable" })).ToBeVisibleAsync();
        return secret;
    }

    /// <summary>From the list of users, where she is since she was invited.</summary>
    private static async Task DisableAsync(IPage page)
    {
        await Card(page).ClickAsync();
        var state = page.Locator("umb-user-workspace-info uui-tag");
        await Assertions.Expect(state).ToHaveTextAsync("Active");
        await ActionMenu.ChooseAsync(page, "Disable");
        var dialog = page.Locator("umb-backoffice-modal-container");
        await Assertions.Expect(dialog.GetByText("Disable Vera")).ToBeVisibleAsync();
        await EditorsWindow.Button(dialog, "Disable").ClickAsync();
        await Assertions.Expect(state).ToHaveTextAsync("Disabled");
    }

    private static ILocator Card(IPage page) =>
        page.Locator("umb-user-collection").GetByRole(AriaRole.Link, new() { Name = "Vera" });

    private static string CodeOf(string secret, int stepsAhead = 0) =>
        Totp.CodeAt(FromBase32(secret), Totp.StepAt(DateTimeOffset.UtcNow) + stepsAhead);

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(
            text.Select(letter =>
                Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')
            )
        );
        return
        [
            .. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2)),
        ];
    }
}
