using System.Net;
using System.Text.Json.Nodes;
using Ibis.Core.PropertyEditors.Places;
using Ibis.Core.StartingContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;

namespace Ibis.Tests.Integration.Vocabularies;

internal sealed class PlaceTests
{
    private TermBench _bench = null!;

    private static Guid Morocco => StableKey.OfContent("places/morocco");

    private static Guid Africa => StableKey.OfContent("places/africa");

    [OneTimeSetUp]
    public async Task StartAsync() => _bench = await TermBench.StartAsync("""{"maxPlaces":2,"finest":["city"]}""");

    [OneTimeTearDown]
    public async Task StopAsync() => await _bench.DisposeAsync();

    [TestCase("country", "34", "-7")]
    [TestCase("city", "34", "-6.8")]
    [TestCase("exact", "34.02088", "-6.84165")]
    public async Task Point_IsCoarsenedToItsPrecision_BeforeAnythingIsStored(
        string precision,
        string latitude,
        string longitude
    )
    {
        var id = await _bench.SavedAsync((TermBench.Places, Where([Morocco], 34.0208824, -6.8416502, precision)));

        Assert.That(
            _bench.Stored(id, TermBench.Places),
            Is.EqualTo(
                $$$"""{"places":["{{{Morocco}}}"],"point":{"latitude":{{{latitude}}},"longitude":{{{longitude}}},"precision":"{{{precision}}}"}}"""
            )
        );
    }

    [Test]
    public async Task Point_WithoutAPrecision_GetsTheCoarsest()
    {
        var value = new JsonObject
        {
            ["point"] = new JsonObject { ["latitude"] = 46.2022, ["longitude"] = 6.1457 },
        };

        var id = await _bench.SavedAsync((TermBench.Places, value));

        Assert.That(
            (await _bench.ReadAsync(id, TermBench.Places))!["point"]!.ToJsonString(),
            Is.EqualTo("""{"latitude":46,"longitude":6,"precision":"country"}""")
        );
    }

    [Test]
    public async Task Whereabouts_AreGivenToPages()
    {
        var id = await _bench.SavedAsync((TermBench.Places, Where([Morocco, Africa], 34.02, -6.84, "city")));
        await _bench.PublishAsync(id);

        using var context = _bench.Site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var whereabouts =
            _bench
                .Site.Get<IPublishedContentCache>()
                .GetById(id)!
                .Properties.Single(property => property.Alias == TermBench.Places)
                .GetValue() as Whereabouts;

        Assert.That(whereabouts!.Places.Select(place => place.Key), Is.EqualTo(new[] { Morocco, Africa }));
        Assert.That(whereabouts.Point, Is.EqualTo(new GeoPoint(34.0m, -6.8m, PointPrecision.City)));
    }

    [TestCase("[]")]
    [TestCase("\"Rabat\"")]
    [TestCase("{\"places\":[\"Rabat\\u0000\"]}")]
    [TestCase("{\"point\":{\"latitude\":\"north\",\"longitude\":1}}")]
    [TestCase("{\"point\":{\"latitude\":1e400,\"longitude\":1}}")]
    [TestCase("{\"point\":{\"latitude\":1,\"longitude\":1,\"precision\":\"\\u202Ehouse\"}}")]
    [TestCase("{\"point\":{\"latitude\":1,\"longitude\":1,\"precision\":2}}")]
    public async Task WrongShape_IsRefusedAtTheField(string json) =>
        Assert.That(
            await _bench.FaultsAsync(TermBench.Places, JsonNode.Parse(json)),
            Has.Count.EqualTo(1).And.All.Contains("not in the form")
        );

    [Test]
    public async Task WrongPlaces_AreRefusedInWords_AndNotPublished()
    {
        var stranger = Guid.NewGuid();
        var wrong = new (JsonNode Value, string Sentence)[]
        {
            (Where([stranger], 1, 1, "city"), $"A chosen place ({stranger}) was deleted, or was never a place"),
            (Where([TermBench.Term("women")], 1, 1, "city"), "was never a place"),
            (Where([], 91, 0, "city"), "is not on the globe"),
            (Where([], 0, -180.2, "city"), "is not on the globe"),
            (Where([], 1, 1, "exact"), "this field allows “city” at most"),
            (
                Where([.. Enumerable.Range(0, 10_000).Select(_ => Guid.NewGuid())], 1, 1, "city"),
                "there are 10000. Remove 9998."
            ),
        };
        await Assert.MultipleAsync(async () =>
        {
            foreach (var (value, sentence) in wrong)
            {
                Assert.That(await _bench.FaultsAsync(TermBench.Places, value), Has.One.Contains(sentence));
                var id = await _bench.SavedAsync((TermBench.Places, value));
                await _bench.PublishAsync(id, HttpStatusCode.BadRequest);
                Assert.That(_bench.Stored(id, TermBench.Places), Is.Not.Null);
                Assert.That(_bench.StoredPublished(id, TermBench.Places), Is.Null);
            }
        });
    }

    [TestCase("maroc", "en", "Morocco")]
    [TestCase("المغرب", "fr", "Maroc")]
    public async Task Name_OfAnyLanguage_FindsOurPlace(string query, string culture, string label)
    {
        var found = await _bench.AskAsync($"/places/search?query={Uri.EscapeDataString(query)}&culture={culture}");

        Assert.That((string?)found!["places"]![0]!["label"], Is.EqualTo(label));
    }

    [Test]
    public async Task City_IsFoundInTheGazetteer_TheLargestFirst_WithOurPlaceForItsCountry()
    {
        var cairo = (await _bench.AskAsync("/places/search?query=cairo"))!["cities"]!.AsArray();
        var rabat = (await _bench.AskAsync("/places/search?query=rabat"))!["cities"]![0]!;
        var geneva = (await _bench.AskAsync("/places/search?query=geneve"))!["cities"]![0]!;

        Assert.That((string?)cairo[0]!["country"], Is.EqualTo("EG"));
        Assert.That(cairo.Skip(1).Select(city => (string?)city!["country"]), Has.Some.EqualTo("US"));
        Assert.That((Guid)rabat["place"]!["id"]!, Is.EqualTo(Morocco));
        Assert.That((string?)geneva["name"], Is.EqualTo("Genève"));
    }

    private static JsonObject Where(Guid[] places, double latitude, double longitude, string precision) =>
        new()
        {
            ["places"] = TagsTests.Keys(places),
            ["point"] = new JsonObject
            {
                ["latitude"] = latitude,
                ["longitude"] = longitude,
                ["precision"] = precision,
            },
        };
}
