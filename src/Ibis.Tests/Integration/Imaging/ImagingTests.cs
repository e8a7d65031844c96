using System.Diagnostics;
using System.Drawing;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Media;
using Ibis.Umbraco.Imaging;
using Ibis.Umbraco.PropertyEditors.Files;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using File = System.IO.File;

namespace Ibis.Tests.Integration.Imaging;

/// <summary>Pictures as visitors' browsers ask for them, decoded by real workers.</summary>
internal sealed partial class ImagingTests : MediaApiTests
{
    private HttpClient _visitor = null!;
    private string _picture = null!;

    [OneTimeSetUp]
    public void PlacePicture()
    {
        _visitor = Site.Client();
        _picture = Placed("wide.png", Pictures.Png(400, 200));
    }

    [OneTimeTearDown]
    public void Leave() => _visitor?.Dispose();

    [TestCase("width=100", 100, 50)]
    [TestCase("height=100", 200, 100)]
    [TestCase("width=100&height=100", 100, 100)]
    [TestCase("width=100&height=100&rmode=crop&rxy=0,0.5", 100, 100)]
    [TestCase("width=100&height=100&rmode=max", 100, 50)]
    [TestCase("width=100&height=100&rmode=stretch", 100, 100)]
    [TestCase("width=100&height=100&rmode=pad", 100, 100)]
    [TestCase("width=500&height=500&rmode=boxpad", 500, 500)]
    [TestCase("width=1000&height=1000&rmode=min", 400, 200)]
    [TestCase("cc=0.5,0,0,0", 200, 200)]
    [TestCase("cc=-0.0016,0.5,0.5,-1e-3", 200, 100)]
    public async Task Picture_HasTheSizeThatIsAskedFor(string query, int width, int height)
    {
        var (bytes, type) = await MadeAsync($"{_picture}?{query}");

        Assert.That(type, Is.EqualTo("image/png"));
        Assert.That(SizeOf(bytes), Is.EqualTo(new Size(width, height)));
    }

    [TestCase("webp", "image/webp")]
    [TestCase("jpg", "image/jpeg")]
    public async Task Picture_HasTheFormatThatIsAskedFor(string format, string type)
    {
        var (bytes, answered) = await MadeAsync($"{_picture}?width=80&format={format}&quality=70");

        Assert.That(answered, Is.EqualTo(type));
        Assert.That(SizeOf(bytes), Is.EqualTo(new Size(80, 40)));
    }

    [Test]
    public async Task Picture_IsWrittenAsAvif()
    {
        var (bytes, type) = await MadeAsync($"{_picture}?width=80&format=avif");

        Assert.That(type, Is.EqualTo("image/avif"));
        Assert.That(bytes[4..12], Is.EqualTo("ftypavif"u8.ToArray()));
    }

    [TestCase("cc=0,0,0.5,0&width=1&height=1", true)]
    [TestCase("cc=0.5,0,0,0&width=1&height=1", false)]
    [TestCase("width=50&height=200&rxy=0.1,0.5&rmode=crop", true)]
    [TestCase("width=50&height=200&rxy=0.9,0.5&rmode=crop", false)]
    public async Task Picture_KeepsThePartThatIsAskedFor(string query, bool isRed)
    {
        var (bytes, _) = await MadeAsync($"{_picture}?{query}");

        Assert.That(FirstPixel(bytes), Is.EqualTo(isRed ? new byte[] { 255, 0, 0 } : [0, 0, 255]));
    }

    [Test]
    public async Task Picture_IsKeptByTheBrowser()
    {
        using var first = await _visitor.GetAsync($"{_picture}?width=90");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_picture}?width=90");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _visitor.SendAsync(request);
        using var versioned = await _visitor.GetAsync($"{_picture}?width=90&v=1");

        Assert.That(first.Headers.CacheControl!.MaxAge, Is.EqualTo(TimeSpan.FromDays(7)));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(versioned.Headers.CacheControl!.ToString(), Does.Contain("immutable"));
        Assert.That(versioned.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
    }

    [TestCase("width=5001", HttpStatusCode.BadRequest)]
    [TestCase("width=-1", HttpStatusCode.BadRequest)]
    [TestCase("width=9999999999", HttpStatusCode.BadRequest)]
    [TestCase("rmode=7", HttpStatusCode.BadRequest)]
    [TestCase("cc=1,1", HttpStatusCode.BadRequest)]
    [TestCase("cc=NaN,0,0,0", HttpStatusCode.BadRequest)]
    [TestCase("format=exe", HttpStatusCode.BadRequest)]
    public async Task Address_ThatAsksForNonsense_IsRefused(string query, HttpStatusCode status)
    {
        using var answer = await _visitor.GetAsync($"{_picture}?{query}");

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [TestCase("/media/none.png?width=5")]
    [TestCase("/media/..%2f..%2fappsettings.png?width=5")]
    [TestCase("/media/%2e%2e/%2e%2e/secret.png?width=5")]
    public async Task File_ThatIsNotThere_IsNotFound(string address)
    {
        using var answer = await _visitor.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task BackOffice_ShowsThumbnails()
    {
        var image = await ImageAsync("Thumb", Pictures.Png(300, 300));

        var urls = await GetAsync(Admin, $"/imaging/resize/urls?id={image}&height=80&width=60&mode=Crop&format=webp");
        var (bytes, type) = await MadeAsync((string)urls[0]!["urlInfos"]![0]!["url"]!);

        Assert.That(type, Is.EqualTo("image/webp"));
        Assert.That(SizeOf(bytes), Is.EqualTo(new Size(60, 80)));
    }

    [Test]
    public async Task WithAKey_OnlyWhatTheSiteSigned_IsMade()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Umbraco:CMS:Imaging:HMACSecretKey"] = Convert.ToBase64String(new byte[64]),
            }
        );
        await File.WriteAllBytesAsync(Folder(site, "signed.png"), Pictures.Png(40, 40));
        using var visitor = site.Client();
        var address = site.Get<IImageUrlGenerator>()
            .GetImageUrl(new ImageUrlGenerationOptions("/media/signed.png") { Width = 20, CacheBusterValue = "7" })!;

        using var signed = await visitor.GetAsync(address);
        using var unsigned = await visitor.GetAsync("/media/signed.png?width=20");
        using var changed = await visitor.GetAsync(address.Replace("width=20", "width=21", StringComparison.Ordinal));
        using var elsewhere = await visitor.GetAsync(address.Replace("signed", "other", StringComparison.Ordinal));
        using var original = await visitor.GetAsync("/media/signed.png");

        Assert.That(address, Does.Contain("hmac="));
        Assert.That(signed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(unsigned.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(elsewhere.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(original.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<(byte[] Bytes, string? Type)> MadeAsync(string address)
    {
        using var answer = await _visitor.GetAsync(address);
        Assert.That(
            answer.StatusCode,
            Is.EqualTo(HttpStatusCode.OK),
            answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync()
        );
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentType?.MediaType);
    }

    private string Placed(string name, byte[] bytes)
    {
        File.WriteAllBytes(Folder(Site, name), bytes);
        return "/media/" + name;
    }

    private static string Folder(TestSite site, string name)
    {
        var folder = Path.Combine(site.ContentRoot, "wwwroot", "media");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }

    private static Size? SizeOf(byte[] bytes) => new ImageHeaderDimensions().GetDimensions(new MemoryStream(bytes));

    /// <summary>Of a PNG whose pixels have three bytes.</summary>
    private static byte[] FirstPixel(byte[] png)
    {
        var data = png.AsSpan().IndexOf("IDAT"u8) + 4;
        using var pixels = new ZLibStream(new MemoryStream(png[data..]), CompressionMode.Decompress);
        var first = new byte[4];
        pixels.ReadExactly(first);
        return first[1..];
    }
}
