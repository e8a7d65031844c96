using System.Text.Json;
using System.Text.Json.Nodes;
using Ibis.Core.StartingContent;
using Ibis.Tests.Integration.DeliveryApi;
using Ibis.Tests.Integration.Sync;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Vocabularies;

/// <summary>Policy areas, tags and places as other systems get them.</summary>
internal sealed class DeliveredTests
{
    private TermBench _bench = null!;
    private Guid _id;

    private static Guid Economy => TermBench.Term("socio-economic");

    private static Guid Employment => TermBench.Term("employment");

    private static Guid Morocco => StableKey.OfContent("places/morocco");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _bench = await TermBench.StartAsync("{}", DeliveryBench.Settings());
        _id = await _bench.SavedAsync(
            (TermBench.Areas, new JsonObject { ["primary"] = Economy, ["subThemes"] = TagsTests.Keys(Employment) }),
            (TermBench.Tags, TagsTests.Keys(Employment)),
            (
                TermBench.Places,
                new JsonObject
                {
                    ["places"] = TagsTests.Keys(Morocco),
                    ["point"] = new JsonObject
                    {
                        ["latitude"] = 34.0209,
                        ["longitude"] = -6.8416,
                        ["precision"] = "city",
                    },
                }
            )
        );
        await _bench.PublishAsync(_id);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _bench.DisposeAsync();

    [TestCase("en", "Employment", "Morocco")]
    [TestCase("fr", "Emploi", "Maroc")]
    public async Task DeliveryApi_AnswersInTheLanguageOfTheRequest(string language, string theme, string place)
    {
        var item = await _bench.Site.JsonAsync($"{DeliveryBench.ContentApi}/item/{_id}", ("Accept-Language", language));

        var properties = item.GetProperty("properties");
        var areas = properties.GetProperty(TermBench.Areas);
        var where = properties.GetProperty(TermBench.Places);
        Assert.That(areas.GetProperty("primary").GetProperty("id").GetGuid(), Is.EqualTo(Economy));
        Assert.That(Names(areas.GetProperty("subThemes")), Is.EqualTo(new[] { theme }));
        Assert.That(Names(properties.GetProperty(TermBench.Tags)), Is.EqualTo(new[] { theme }));
        Assert.That(Names(where.GetProperty("places")), Is.EqualTo(new[] { place }));
        Assert.That(
            where.GetProperty("point").GetRawText(),
            Is.EqualTo("""{"latitude":34.0,"longitude":-6.8,"precision":"city"}""")
                .Or.EqualTo("""{"latitude":34,"longitude":-6.8,"precision":"city"}""")
        );
    }

    [Test]
    public async Task Files_TakeTheValuesToAnotherSite_AsTheyAre()
    {
        var source = new SyncedSite(_bench.Site);
        var exported = await source.RunAsync("export");
        Assert.That(exported.Code, Is.Zero, exported.Output);

        await using var other = await SyncedSite.StartFromAsync(source);
        var imported = await other.RunAsync("import");

        Assert.That(imported.Code, Is.Zero, imported.Output);
        var copy = other.Site.Get<IContentService>().GetById(_id)!;
        Assert.That(
            ((string[])[TermBench.Areas, TermBench.Tags, TermBench.Places]).Select(alias =>
                copy.GetValue<string>(alias)
            ),
            Is.EqualTo(
                ((string[])[TermBench.Areas, TermBench.Tags, TermBench.Places]).Select(alias =>
                    _bench.Stored(_id, alias)
                )
            )
        );
    }

    private static IEnumerable<string?> Names(JsonElement items) =>
        items.EnumerateArray().Select(item => item.GetProperty("name").GetString());
}
