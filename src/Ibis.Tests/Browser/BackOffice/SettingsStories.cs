using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Tests.Integration.BackOffice.Types;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Somebody who looks after the site, in the settings of Umbraco's own client.</summary>
internal sealed class SettingsStories
{
    private BackOfficeSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await BackOfficeSite.StartAsync(_ => { });

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Keeper_SavesADocumentType_AndLosesNothing()
    {
        await using var watched = await _site.OpenSignedInAsync();
        var id = Guid.NewGuid();
        var (tab, group) = (Guid.NewGuid(), Guid.NewGuid());
        var type = TypeBodies.DocumentType(id, "storyType");
        type["containers"] = TypeBodies.Array(
            TypeBodies.Container(tab, "Main", "Tab", null),
            TypeBodies.Container(group, "Head", "Group", tab)
        );
        type["properties"] = TypeBodies.Array(TypeBodies.Property(Guid.NewGuid(), "heading", group));
        await SendAsync(watched.Page, "POST", "/document-type", type);
        var before = await SendAsync(watched.Page, "GET", $"/document-type/{id}", null);

        await watched.Page.GotoAsync($"/umbraco/section/settings/workspace/document-type/edit/{id}");
        await Assertions
            .Expect(watched.Page.GetByRole(AriaRole.Link, new() { Name = "Editor settings" }))
            .ToBeVisibleAsync(Patient);
        var saved = watched.Page.WaitForResponseAsync(response =>
            response.Request.Method == "PUT" && response.Url.EndsWith($"/document-type/{id}", StringComparison.Ordinal)
        );
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        Assert.That((await saved).Status, Is.EqualTo(200));
        Assert.That(await SendAsync(watched.Page, "GET", $"/document-type/{id}", null), Is.EqualTo(before));
        Assert.That(Complaints(watched), Is.Empty);
    }

    [Test]
    public async Task Keeper_OpensTheWebhooks_WithoutComplaint()
    {
        await using var watched = await _site.OpenSignedInAsync();

        await watched.Page.GotoAsync("/umbraco/section/settings/workspace/webhook-root");

        await Assertions.Expect(watched.Page.GetByText("Webhooks").First).ToBeVisibleAsync(Patient);
        await watched.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.That(Complaints(watched), Is.Empty);
    }

    // The client loads several hundred files when it opens.
    private static LocatorAssertionsToBeVisibleOptions Patient => new() { Timeout = 60_000 };

    // The menu asks for document blueprints as well.
    private static IEnumerable<string> Complaints(WatchedPage watched) =>
        watched.Complaints.Where(complaint => !complaint.Contains("/document-blueprint/", StringComparison.Ordinal));

    private static async Task<string> SendAsync(IPage page, string method, string address, JsonNode? body)
    {
        var answer = await page.Context.APIRequest.FetchAsync(
            EditorClient.Api + address,
            new()
            {
                Method = method,
                Data = body?.ToJsonString(),
                Headers = new Dictionary<string, string>
                {
                    ["Authorization"] = "Bearer [redacted]",
                    ["Content-Type"] = "application/json",
                },
            }
        );
        Assert.That(answer.Ok, Is.True, await answer.TextAsync());
        return await answer.TextAsync();
    }
}
