using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser;

internal sealed class AccessibilityTests
{
    private static readonly string[] Addresses =
    [
        "/en/",
        "/ar/",
        "/en/integration-practices/",
        "/en/integration-practices/migrant-routes-program/",
        "/fr/pratiques-d-integration/migrant-routes-program/",
        "/en/about/an-overview-on-migration-and-integration/",
        "/en/nowhere/",
    ];

    [Test]
    public async Task Page_InLightAndDark_HasNoViolationThatAxeKnows(
        [ValueSource(nameof(Addresses))] string address,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme
    )
    {
        await using var context = await BrowserSite.Browser.NewContextAsync(
            new() { BaseURL = BrowserSite.Address, ColorScheme = scheme }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        var result = await page.RunAxe();

        var violations = result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")
        );
        Assert.That(violations, Is.Empty);
    }
}
