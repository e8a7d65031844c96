using Ibis.Tests.Integration.BackOffice;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Umbraco's client in a browser, with a package that somebody else has written.</summary>
internal sealed class HostPageStories
{
    private const string Token = EditorClient.Api + "/security/back-office/token";

    private BackOfficeSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await BackOfficeSite.StartAsync(AcmePackage.PutInto);

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Visitor_OfTheBackOffice_IsSentToTheSignIn()
    {
        await using var watched = await _site.OpenAsync();

        await watched.Page.GotoAsync("/umbraco/section/content");
        await watched.Page.WaitForURLAsync("**/umbraco/login?**", new() { WaitUntil = WaitUntilState.Commit });

        // The client asks whether there is a session, is told that there is none, and says so.
        var expected = new[] { $"400 POST {Token}", "console: [UmbAuthClient] Token request failed: 400 Bad Request" };
        Assert.That(watched.Complaints, Is.EquivalentTo(expected));
    }

    [Test]
    public async Task Editor_SeesTheDashboardOfAPackage_WhichSharesTheClientsContexts()
    {
        await using var watched = await _site.OpenSignedInAsync();

        await watched.Page.GotoAsync("/umbraco/section/content/dashboard/mood");

        await Assertions.Expect(watched.Page.GetByText("The mood is good, Administrator.")).ToBeVisibleAsync();
        Assert.That(watched.Complaints, Is.Empty);
    }

    [Test]
    public async Task Editor_UsesThePropertyEditorOfAPackage()
    {
        await using var watched = await _site.OpenSignedInAsync();
        await watched.Page.GotoAsync("/umbraco/section/content");
        await watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Welcome" }).ClickAsync();
        await Assertions.Expect(watched.Page.GetByText("Welcome to IBIS")).ToBeVisibleAsync();

        await watched.Page.EvaluateAsync(
            """
            async () => {
              const { umbExtensionsRegistry } = await import('@umbraco-cms/backoffice/extension-registry');
              const { createExtensionElement } = await import('@umbraco-cms/backoffice/extension-api');
              const editor = await createExtensionElement(umbExtensionsRegistry.getByAlias('Acme.PropertyEditorUi.Mood'));
              editor.value = 'good';
              editor.addEventListener('change', () => (document.title = editor.value));
              document.body.prepend(editor);
            }
            """
        );
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "good" }).ClickAsync();

        await Assertions.Expect(watched.Page).ToHaveTitleAsync("better");
        Assert.That(watched.Complaints, Is.Empty);
    }

    [Test]
    public async Task Editor_FindsNoWayToWhatTheServerLacks()
    {
        await using var watched = await _site.OpenSignedInAsync();

        await watched.Page.GotoAsync("/umbraco/section/content");
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Settings" })).ToBeVisibleAsync();

        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Packages" })).ToHaveCountAsync(0);
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Library" })).ToHaveCountAsync(0);
    }
}
