using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;

namespace Ibis.Tests.Integration.Vocabularies;

internal sealed class TagsTests
{
    private TermBench _bench = null!;

    private static Guid Employment => TermBench.Term("employment");

    private static Guid Women => TermBench.Term("women");

    [OneTimeSetUp]
    public async Task StartAsync() => _bench = await TermBench.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Tags_KeepTheirOrder_AndAreGivenToPages()
    {
        var id = await _bench.SavedAsync((TermBench.Tags, Keys(Women, Employment, Women)));

        await _bench.PublishAsync(id);

        Assert.That(_bench.StoredPublished(id, TermBench.Tags), Is.EqualTo($"""["{Women}","{Employment}"]"""));
        using var context = _bench.Site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var tags =
            _bench
                .Site.Get<IPublishedContentCache>()
                .GetById(id)!
                .Properties.Single(property => property.Alias == TermBench.Tags)
                .GetValue() as IReadOnlyList<IPublishedContent>;
        Assert.That(tags!.Select(tag => tag.Key), Is.EqualTo(new[] { Women, Employment }));
    }

    [TestCase("{}")]
    [TestCase("\"<b>Work</b>\"")]
    [TestCase("[\"Work\"]")]
    [TestCase("[null]")]
    [TestCase("[[]]")]
    [TestCase("true")]
    public async Task WrongShape_IsRefusedAtTheField(string json) =>
        Assert.That(
            await _bench.FaultsAsync(TermBench.Tags, JsonNode.Parse(json)),
            Has.Count.EqualTo(1).And.All.Contains("not in the form")
        );

    [Test]
    public async Task TooManyTags_AreCounted_AndNotLookedUp()
    {
        var many = Keys([.. Enumerable.Range(0, 10_000).Select(_ => Guid.NewGuid())]);

        var faults = await _bench.FaultsAsync(TermBench.Tags, many);
        var id = await _bench.SavedAsync((TermBench.Tags, many));
        await _bench.PublishAsync(id, System.Net.HttpStatusCode.BadRequest);

        Assert.That(faults, Is.EqualTo(new[] { "At most 5 tags may be chosen, and there are 10000. Remove 9995." }));
        Assert.That(_bench.StoredPublished(id, TermBench.Tags), Is.Null);
    }

    [TestCase("work", "en", "Employment", "Work")]
    [TestCase("WORK", "fr", "Emploi", "Work")]
    [TestCase("employm", "en", "Employment", null)]
    [TestCase("Beschäftigung", "en", null, null)]
    [TestCase("العَمالة", "ar", "العمالة", null)]
    [TestCase("就业", "en", "Employment", "就业")]
    [TestCase("занят", "en", "Employment", "Занятость")]
    public async Task Word_OfAnyLanguage_FindsItsTerm(string query, string culture, string? label, string? foundBy)
    {
        var found = await _bench.AskAsync(
            $"/terms/search?query={Uri.EscapeDataString(query)}&culture={culture}&vocabulary={TermBench.PolicyAreas}"
        );

        var first = found!["items"]!.AsArray().FirstOrDefault();
        Assert.That((string?)first?["label"], Is.EqualTo(label));
        Assert.That((string?)first?["foundBy"], Is.EqualTo(foundBy));
    }

    [Test]
    public async Task FoundTerm_SaysHowOftenItIsUsed()
    {
        var youth = TermBench.Term("youth");
        var before = await UsesAsync("youth", youth);
        await _bench.SavedAsync((TermBench.Tags, Keys(youth)));
        await _bench.SavedAsync((TermBench.Tags, Keys(youth, Women)));

        Assert.That(await UsesAsync("youth", youth), Is.EqualTo(before + 2));
    }

    private async Task<int> UsesAsync(string query, Guid term)
    {
        var found = await _bench.AskAsync($"/terms/search?query={query}&vocabulary={TermBench.TargetGroups}");
        return (int)found!["items"]!.AsArray().Single(item => (Guid)item!["id"]! == term)!["uses"]!;
    }

    internal static JsonArray Keys(params Guid[] keys) => new([.. keys.Select(key => JsonValue.Create(key))]);
}
