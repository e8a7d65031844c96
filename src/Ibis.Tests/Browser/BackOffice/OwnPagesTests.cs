using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>What IBIS adds to Umbraco's client, and the page that stands before it.</summary>
internal sealed class OwnPagesTests
{
    private BackOfficeSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await BackOfficeSite.StartAsync(PutLanguagesInto);

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task SignIn_HasNoViolationThatAxeKnows()
    {
        await using var watched = await _site.OpenAsync();
        await watched.Page.GotoAsync("/umbraco/login");
        await Assertions.Expect(watched.Page.GetByLabel("Password")).ToBeVisibleAsync();

        var result = await watched.Page.RunAxe();

        Assert.That(Violations(result), Is.Empty);
    }

    [Test]
    public async Task Report_OfTheFiles_SaysThatItIsDone()
    {
        await using var watched = await _site.OpenSignedInAsync();
        await watched.Page.GotoAsync("/umbraco/section/settings");
        await watched.Page.GetByRole(AriaRole.Tab, new() { Name = "uSync files" }).ClickAsync();

        await EditorsWindow.Button(watched.Page.Locator("ibis-schema-sync-dashboard"), "Report").ClickAsync();

        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Done");
        Assert.That(watched.Complaints, Is.Empty);
    }

    private static void PutLanguagesInto(string root)
    {
        const string folder = "uSync/v18/Languages";
        var target = Directory.CreateDirectory(Path.Combine(root, folder)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    private static IEnumerable<string> Violations(AxeResult result) =>
        result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"));
}
