using System.Net;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Media;

namespace Ibis.Tests.Integration.Imaging;

/// <summary>What one picture may take: pixels, memory, time. The next one is made in any case.</summary>
internal sealed class ImageLimitTests
{
    private const string Small = "small.png";

    private static readonly Dictionary<string, byte[]> _pictures = new()
    {
        [Small] = Pictures.Png(40, 20),
        ["most.png"] = Pictures.Png(7000, 7000),
        ["more.png"] = Pictures.Png(7100, 7100),
    };

    [Test]
    public async Task Picture_HasAtMostFiftyMillionPixels()
    {
        await using var site = await SiteAsync([]);

        Assert.That(await AskAsync(site, "most.png?width=100"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await AskAsync(site, "more.png?width=100"), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await AskAsync(site, Small + "?width=10"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Picture_ForWhichMemoryDoesNotSuffice_BreaksItsWorkerAlone()
    {
        await using var site = await SiteAsync(new() { ["Ibis:Imaging:WorkerMegabytes"] = "128" });

        Assert.That(await AskAsync(site, "most.png?width=100"), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await AskAsync(site, Small + "?width=10"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Picture_ThatTakesTooLong_IsGivenUp()
    {
        await using var site = await SiteAsync(new() { ["Ibis:Imaging:Timeout"] = "00:00:00.2" });

        Assert.That(
            await AskAsync(site, "most.png?width=5000&height=5000&format=avif"),
            Is.EqualTo(HttpStatusCode.UnprocessableEntity)
        );
    }

    private static IEnumerable<TestCaseData> Libraries()
    {
        yield return new TestCaseData("/nowhere/libvips.so", "Error");
        yield return new TestCaseData("", "Success");
        foreach (
            var installed in Directory.Exists("/usr/lib") ? Directory.GetDirectories("/usr/lib", "*-linux-gnu") : []
        )
        {
            if (File.Exists(Path.Combine(installed, "libvips.so.42")))
            {
                yield return new TestCaseData(Path.Combine(installed, "libvips.so.42"), "Success");
            }
        }
    }

    [TestCaseSource(nameof(Libraries))]
    public async Task HealthCheck_SaysWhetherPicturesAreMade(string library, string expected)
    {
        await using var site = await SiteAsync(new() { ["Ibis:Imaging:LibraryPath"] = library });
        using var admin = BackOffice.EditorClient.SignedInAsAdministrator(site);

        using var answer = await admin.PostAsync($"{BackOffice.EditorClient.Api}/health-check-group/Media/check", null);

        var checks = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["checks"]!.AsArray();
        var results = checks.Select(check => check!["results"]![0]!);
        Assert.That(
            results
                .Where(result => !((string)result["message"]!).Contains("PDF", StringComparison.Ordinal))
                .Select(result => (string?)result["resultType"]),
            Is.EqualTo(new[] { expected })
        );
    }

    private static async Task<TestSite> SiteAsync(Dictionary<string, string?> settings)
    {
        var site = await TestSite.StartAsync(settings: settings);
        var folder = Directory.CreateDirectory(Path.Combine(site.ContentRoot, "wwwroot", "media")).FullName;
        foreach (var (name, bytes) in _pictures)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
        }
        return site;
    }

    private static async Task<HttpStatusCode> AskAsync(TestSite site, string address)
    {
        using var visitor = site.Client();
        using var answer = await visitor.GetAsync("/media/" + address);
        return answer.StatusCode;
    }
}
