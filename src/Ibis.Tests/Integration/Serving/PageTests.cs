using System.Net;
using System.Text.Json;
using Ibis.Tests.Integration.DeliveryApi;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Ibis.Tests.Integration.Serving;

public sealed class PageTests
{
    private TestDatabase _database = null!;
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _database = await TestDatabase.CreateWithContentAsync();
        _site = await TestSite.StartAsync(_database, DeliveryBench.Settings(cached: true));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    [TestCase("/en/", "ltr")]
    [TestCase("/fr/", "ltr")]
    [TestCase("/ar/", "rtl")]
    public async Task Page_IsServed_InItsLanguage_WithSafeHeaders(string address, string direction)
    {
        using var page = await _site.SendAsync(address);

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain($"dir=\"{direction}\""));
        Assert.That(page.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(page.Headers.Contains("Referrer-Policy"));
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("frame-ancestors").And.Contain("base-uri 'none'").And.Not.Contain("unsafe"));
        Assert.That(page.Headers.CacheControl?.NoCache, Is.True);
    }

    [Test]
    public async Task File_IsKeptForAYear_OnlyUnderTheVersionOfItsBytes()
    {
        await File.WriteAllTextAsync(Path.Combine(_site.ContentRoot, "wwwroot", "kept.css"), "body{}");
        var own = _site.Get<IFileVersionProvider>().AddFileVersionToPath(PathString.Empty, "/kept.css");

        using var versioned = await _site.SendAsync(own);
        using var otherVersion = await _site.SendAsync("/kept.css?v=of-another-node");
        using var plain = await _site.SendAsync("/kept.css");

        Assert.That(own, Does.StartWith("/kept.css?v="));
        Assert.That(versioned.Headers.CacheControl?.MaxAge, Is.EqualTo(TimeSpan.FromDays(365)));
        Assert.That(otherVersion.Headers.CacheControl?.NoCache, Is.True);
        Assert.That((plain.Headers.CacheControl?.NoCache, plain.Headers.ETag is null), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task Page_AskedForAgain_ComesFromTheCache_AndKnownBytesAreNotSent()
    {
        using var first = await _site.SendAsync("/en/?again", ("Accept-Encoding", "gzip"));
        using var second = await _site.SendAsync("/en/?again", ("Accept-Encoding", "gzip"));
        using var known = await _site.SendAsync(
            "/en/?again",
            ("Accept-Encoding", "gzip"),
            ("If-None-Match", first.Headers.ETag!.ToString())
        );

        Assert.That(first.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "gzip" }));
        Assert.That(second.Headers.Age, Is.Not.Null);
        Assert.That(known.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Root_SendsTheReader_ToTheirLanguage()
    {
        using var response = await _site.SendAsync("/", ("Accept-Language", "pl, ar;q=0.5, en;q=0.1"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/ar/"));
    }

    [Test]
    public async Task UnknownAddress_IsAPage_AndNotKept()
    {
        using var first = await _site.SendAsync("/fr/nulle-part/");
        using var second = await _site.SendAsync("/fr/nulle-part/");

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await second.Content.ReadAsStringAsync(), Does.Contain("lang=\"fr\""));
        Assert.That(second.Headers.Age, Is.Null);
    }

    [Test]
    public async Task Health_SaysThatTheSiteIsReady()
    {
        using var live = await _site.SendAsync("/health/live");
        using var ready = await _site.SendAsync("/health/ready");

        Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var json = JsonDocument.Parse(await ready.Content.ReadAsStringAsync());
        Assert.That(json.RootElement.GetProperty("status").GetString(), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task DatabaseOutage_LeavesKeptPages_AnswersTheRestWith503_AndPasses()
    {
        using var kept = await _site.SendAsync("/en/");
        var fresh = DeliveryBench.ContentApi + "?filter=name:outage";

        await _database.CloseAsync();
        using var stillThere = await _site.SendAsync("/en/");
        using var api = await _site.SendAsync(fresh);
        using var page = await _site.SendAsync("/ar/?outage");
        using var live = await _site.SendAsync("/health/live");
        using var ready = await _site.SendAsync("/health/ready");
        await _database.OpenAsync();
        using var again = await _site.SendAsync(fresh);
        await ReadyAsync();

        Assert.That(stillThere.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(api.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(api.Headers.RetryAfter, Is.Not.Null);
        Assert.That(api.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable).Or.EqualTo(HttpStatusCode.OK));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("lang=\"ar\" dir=\"rtl\""));
        Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task ReadyAsync()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            using var ready = await _site.SendAsync("/health/ready");
            if (ready.StatusCode == HttpStatusCode.OK)
            {
                return;
            }
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)));
            await Task.Delay(50);
        }
    }
}
