using System.Net;
using Ibis.Tests.Integration.DeliveryApi;
using Ibis.Tests.Integration.Documents;
using Umbraco.Cms.Core.Models;
using static Ibis.Tests.Integration.DeliveryApi.DeliveryBench;

namespace Ibis.Tests.Integration.Serving;

public sealed class OutputCacheTests
{
    private TestDatabase _database = null!;
    private ContentBench _bench = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _database = await TestDatabase.CreateAsync();
        _bench = await ContentBench.StartAsync(_database, Settings(cached: true));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _bench.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task Answer_AskedForTwice_IsServedFromTheCache_WithTheSameTag()
    {
        var address = Address(Published("Twice"));

        using var first = await _bench.Site.SendAsync(address);
        using var second = await _bench.Site.SendAsync(address);
        using var third = await _bench.Site.SendAsync(address, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.That((first.Headers.Age, second.Headers.Age), Is.EqualTo(((TimeSpan?)null, (TimeSpan?)TimeSpan.Zero)));
        Assert.That(second.Headers.ETag, Is.EqualTo(first.Headers.ETag));
        Assert.That(first.Headers.ETag.IsWeak, Is.False);
        Assert.That(third.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await third.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task Answer_IsKeptForEachLanguageAndEncoding()
    {
        var article = _bench.SavedAndPublished(_bench.NewArticle("English", "Français"), ContentBench.BothCultures);
        var address = Address(article);

        var english = await _bench.Site.JsonAsync(address, ("Accept-Language", "en"));
        var french = await _bench.Site.JsonAsync(address, ("Accept-Language", "fr"));
        using var brotli = await _bench.Site.SendAsync(address, ("Accept-Encoding", "br"), ("Accept-Language", "fr"));
        using var gzip = await _bench.Site.SendAsync(
            address,
            ("Accept-Encoding", "br;q=0.1, gzip"),
            ("Accept-Language", "fr")
        );

        Assert.That(english.GetProperty("name").GetString(), Is.EqualTo("English"));
        Assert.That(french.GetProperty("name").GetString(), Is.EqualTo("Français"));
        Assert.That(brotli.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }));
        Assert.That(gzip.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "gzip" }));
        Assert.That(brotli.Headers.ETag, Is.Not.EqualTo(gzip.Headers.ETag));
        Assert.That(brotli.Headers.Vary, Is.SupersetOf(new[] { "Accept-Encoding", "Accept-Language" }));
    }

    [Test]
    public async Task Draft_IsNeverServedToThePublic_NorThePublishedToAPreview()
    {
        var page = Published("Published");
        var draft = _bench.Load(page);
        draft.Name = "Draft";
        _bench.Saved(draft);

        var preview = await _bench.Site.JsonAsync(Address(page), ("Preview", "true"), ("Api-Key", Key));
        var first = await _bench.Site.JsonAsync(Address(page));
        using var again = await _bench.Site.SendAsync(Address(page), ("Preview", "true"), ("Api-Key", Key));

        Assert.That(preview.GetProperty("name").GetString(), Is.EqualTo("Draft"));
        Assert.That(first.GetProperty("name").GetString(), Is.EqualTo("Published"));
        Assert.That(await again.Content.ReadAsStringAsync(), Does.Contain("\"Draft\""));
        Assert.That(again.Headers.Age, Is.Null);
    }

    [Test]
    public async Task Answer_ToTheHolderOfAKey_IsNotKept_WhereThePublicIsNotAllowed()
    {
        var settings = Settings(cached: true);
        settings["Umbraco:CMS:DeliveryApi:PublicAccess"] = "false";
        var address = Address(Published("Guarded"));
        await using var guarded = await TestSite.StartAsync(_database, settings);

        using var withKey = await guarded.SendAsync(address, ("Api-Key", Key));
        using var withoutKey = await guarded.SendAsync(address);

        Assert.That(withKey.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(withoutKey.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task TwoHundredReaders_OfAnUnkeptAnswer_GetOneAndTheSame()
    {
        var address = Address(Published("Popular"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => _bench.Site.SendAsync(address)));

        Assert.That(answers.Select(answer => answer.StatusCode), Has.All.EqualTo(HttpStatusCode.OK));
        Assert.That(answers.Select(answer => answer.Headers.ETag).Distinct().Count(), Is.EqualTo(1));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    private IContent Published(string name) => _bench.SavedAndPublished(_bench.NewPage(name));

    private static string Address(IContent content) => $"{ContentApi}/item/{content.Key}";
}
