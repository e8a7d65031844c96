using System.Globalization;
using System.Text.RegularExpressions;
using Ibis.Tests.Integration.BackOffice.Media;
using Ibis.Umbraco.PropertyEditors.Files;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Pictures on their way from an editor's desktop to a visitor's screen.</summary>
internal sealed class PictureStories
{
    private const string PublicAddress = "/en/integration-practices/talking-faiths/";

    private static readonly string[] Practice = ["Home", "Integration Practices", "Talking Faiths"];

    private BackOfficeSite _site = null!;
    private string _desktop = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await BackOfficeSite.StartWithContentAsync();
        _desktop = Directory.CreateTempSubdirectory("ibis-desktop-").FullName;
        foreach (var name in (string[])["harbour", "garden", "market"])
        {
            await File.WriteAllBytesAsync(Path.Combine(_desktop, name + ".png"), Pictures.Png(2400, 1800));
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_desktop, recursive: true);
    }

    [Test]
    public async Task Editor_DropsThreePictures_CutsOneAndFocusesTwo_AndVisitorsSeeAllInTheirSizeWithTheirCredit()
    {
        await using var watched = await _site.OpenSignedInAsync();
        var page = watched.Page;
        // Wide enough for the names of all tabs of a practice.
        await page.SetViewportSizeAsync(1600, 1000);
        var (window, media) = (new EditorsWindow(page), new MediaWindow(page));

        await media.DropAsync([.. Directory.EnumerateFiles(_desktop).Order(StringComparer.Ordinal)]);
        foreach (var name in (string[])["Harbour", "Garden", "Market"])
        {
            await Assertions.Expect(media.Card(name)).ToBeVisibleAsync();
        }
        await EditAsync(
            "Harbour",
            async () =>
            {
                await media.SetFocusAsync(0.2f, 0.3f);
                await media.CropAsync("On pages");
            }
        );
        await EditAsync("Garden", () => media.SetFocusAsync(0.25f, 0.75f));
        await EditAsync("Market", () => Task.CompletedTask);

        await window.OpenAsync(Practice);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Media and links" }).ClickAsync();
        await media.AddToAsync(window.Property("Pictures"), "Harbour", "Boats in the harbour");
        await media.AddToAsync(window.Property("Pictures"), "Garden", "Beds in the garden");
        await media.AddToAsync(window.Property("Pictures"), "Market", "Stalls at the market");
        var published = await window.PublishAsync();

        Assert.That(published.Status, Is.EqualTo(200));
        Assert.That(watched.Complaints, Is.Empty);
        await using var visitor = await _site.OpenAsync();
        await visitor.Page.GotoAsync(PublicAddress);
        var harbour = await SeenAsync(visitor.Page, "Boats in the harbour", "Photo: Maria of the Harbour");
        var garden = await SeenAsync(visitor.Page, "Beds in the garden", "Photo: Maria of the Garden");
        var market = await SeenAsync(visitor.Page, "Stalls at the market", "Photo: Maria of the Market");
        // The part that was cut out says all; else the point decides what stays when the picture is made wider than it is.
        Assert.That(harbour, Does.Contain("cc=").And.Not.Contain("rxy="));
        Assert.That(FocusIn(garden), Is.EqualTo(new[] { 0.25, 0.75 }).Within(0.02));
        Assert.That(market, Does.Not.Contain("cc=").And.Not.Contain("rxy="));

        async Task EditAsync(string name, Func<Task> shape)
        {
            await media.OpenAsync(name);
            await shape();
            await window.Field("Credit").FillAsync($"Maria of the {name}");
            Assert.That((await media.SaveAsync()).Status, Is.EqualTo(200));
        }
    }

    private static double[] FocusIn(string address) =>
        [
            .. Regex
                .Match(address, "rxy=([0-9.]+),([0-9.]+)")
                .Groups.Values.Skip(1)
                .Select(share => double.Parse(share.Value, CultureInfo.InvariantCulture)),
        ];

    /// <returns>The address of what the visitor's browser has chosen.</returns>
    private async Task<string> SeenAsync(IPage page, string alternative, string credit)
    {
        var image = page.GetByRole(AriaRole.Img, new() { Name = alternative });
        var figure = page.GetByRole(AriaRole.Figure).Filter(new() { Has = image });
        await Assertions.Expect(figure.GetByText(credit, new() { Exact = true })).ToBeVisibleAsync();
        await image.ScrollIntoViewIfNeededAsync();
        var chosen = await image.EvaluateAsync<string>(
            "async image => { await image.decode(); return image.currentSrc; }"
        );
        Assert.That(chosen, Does.Contain("format=webp"));
        var sources = await figure.Locator("source[type='image/webp']").GetAttributeAsync("srcset");
        var widths = Regex
            .Matches(sources!, @"(\S+) (\d+)w")
            .Select(match => (match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));
        Assert.That(widths.Select(width => width.Item2), Is.EqualTo(new[] { 480, 800, 1200 }));
        foreach (var (address, width) in widths)
        {
            var answer = await page.Context.APIRequest.GetAsync(_site.Address + address);
            Assert.That(answer.Headers["content-type"], Is.EqualTo("image/webp"));
            var size = new ImageHeaderDimensions().GetDimensions(new MemoryStream(await answer.BodyAsync()));
            Assert.That((size?.Width, size?.Height), Is.EqualTo((width, width * 2 / 3)));
        }
        return chosen;
    }
}
