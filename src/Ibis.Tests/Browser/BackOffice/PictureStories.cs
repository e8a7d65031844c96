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
    public async Task Editor_DropsThreePictures_CutsOne_AndVisitorsSeeItInTheirSizeWithItsCredit()
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

        await media.OpenAsync("Harbour");
        await media.SetFocusAsync(0.2f, 0.3f);
        await media.CropAsync("On pages");
        await window.Field("Credit").FillAsync("Maria Example");
        Assert.That((await media.SaveAsync()).Status, Is.EqualTo(200));

        await window.OpenAsync(Practice);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Media and links" }).ClickAsync();
        await media.AddToAsync(window.Property("Pictures"), "Harbour", "Boats in the harbour");
        var published = await window.PublishAsync();

        Assert.That(published.Status, Is.EqualTo(200));
        Assert.That(watched.Complaints, Is.Empty);
        await VisitorSeesAsync("Boats in the harbour", "Photo: Maria Example");
    }

    private async Task VisitorSeesAsync(string alternative, string credit)
    {
        await using var watched = await _site.OpenAsync();
        await watched.Page.GotoAsync(PublicAddress);
        var figure = watched.Page.GetByRole(AriaRole.Figure);

        await Assertions.Expect(figure.GetByText(credit)).ToBeVisibleAsync();
        var image = figure.GetByRole(AriaRole.Img, new() { Name = alternative });
        await Assertions.Expect(image).ToBeVisibleAsync();
        Assert.That(
            await image.EvaluateAsync<string>("async image => { await image.decode(); return image.currentSrc; }"),
            Does.Contain("format=webp").And.Contain("cc=")
        );
        var sources = await figure.Locator("source[type='image/webp']").GetAttributeAsync("srcset");
        var widths = Regex
            .Matches(sources!, @"(\S+) (\d+)w")
            .Select(match =>
                (
                    match.Groups[1].Value,
                    int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)
                )
            );
        Assert.That(widths.Select(width => width.Item2), Is.EqualTo(new[] { 480, 800, 1200 }));
        foreach (var (address, width) in widths)
        {
            var answer = await watched.Page.Context.APIRequest.GetAsync(_site.Address + address);
            Assert.That(answer.Headers["content-type"], Is.EqualTo("image/webp"));
            var size = new ImageHeaderDimensions().GetDimensions(new MemoryStream(await answer.BodyAsync()));
            Assert.That((size?.Width, size?.Height), Is.EqualTo((width, width * 2 / 3)));
        }
    }
}
