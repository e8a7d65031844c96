using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Vocabularies;

internal sealed class MergeTests
{
    private TermBench _bench = null!;

    private static Guid Economy => TermBench.Term("socio-economic");

    private static Guid Housing => TermBench.Term("housing");

    private static Guid Women => TermBench.Term("women");

    [OneTimeSetUp]
    public async Task StartAsync() => _bench = await TermBench.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task MergedTerm_IsReplacedEverywhere_AndFoundByItsOldName()
    {
        var boats = await _bench.ProposedAsync("Boat people");
        var tagged = await _bench.SavedAsync((TermBench.Tags, TagsTests.Keys(boats, Women)));
        var both = await _bench.SavedAsync((TermBench.Tags, TagsTests.Keys(Women, boats)));
        await _bench.PublishAsync(tagged);

        await _bench.MergeAsync(boats, Women);

        Assert.That(_bench.StoredPublished(tagged, TermBench.Tags), Is.EqualTo($"""["{Women}"]"""));
        Assert.That(_bench.Stored(both, TermBench.Tags), Is.EqualTo($"""["{Women}"]"""));
        Assert.That(_bench.Site.Get<IContentService>().GetById(tagged)!.Edited, Is.False);
        var found = await _bench.AskAsync($"/terms/search?query=boat&vocabulary={TermBench.TargetGroups}");
        Assert.That((Guid)found!["items"]!.AsArray().Single()!["id"]!, Is.EqualTo(Women));
        var term = (await _bench.AskAsync($"/terms?id={boats}"))!.AsArray().Single()!;
        Assert.That((string?)term["state"], Is.EqualTo("merged"));
        Assert.That((Guid)term["mergedInto"]!["id"]!, Is.EqualTo(Women));
    }

    [Test]
    public async Task MergedSubTheme_IsReplacedInPolicyAreas()
    {
        var urban = TermBench.Term("one-stop-shops");
        var id = await _bench.SavedAsync(
            (TermBench.Areas, new JsonObject { ["primary"] = Economy, ["subThemes"] = TagsTests.Keys(urban, Housing) })
        );
        await _bench.PublishAsync(id);

        await _bench.MergeAsync(urban, Housing);

        Assert.That(
            _bench.StoredPublished(id, TermBench.Areas),
            Is.EqualTo($$"""{"primary":"{{Economy}}","others":[],"subThemes":["{{Housing}}"]}""")
        );
    }

    [Test]
    public async Task MergedTerm_OfADocumentWithChangesThatWait_IsReplacedInItsDraft_AndForVisitors()
    {
        var pilgrims = await _bench.ProposedAsync("Pilgrims");
        await _bench.SendAsync(HttpMethod.Post, $"/term-proposals/{pilgrims}/acceptance");
        var youth = TermBench.Term("youth");
        var id = await _bench.SavedAsync((TermBench.Tags, TagsTests.Keys(pilgrims)));
        await _bench.PublishAsync(id);
        var changed = _bench.NewDocument(id, "Waits to be published", (TermBench.Tags, TagsTests.Keys(pilgrims)));
        await _bench.SendAsync(HttpMethod.Put, $"/umbraco/management/api/v1/document/{id}", changed);

        var run = await _bench.MergeAsync(pilgrims, youth);

        Assert.That(_bench.Stored(id, TermBench.Tags), Is.EqualTo($"""["{youth}"]"""));
        Assert.That(_bench.StoredPublished(id, TermBench.Tags), Is.EqualTo($"""["{pilgrims}"]"""));
        Assert.That(_bench.Shown(id), Is.EqualTo(new[] { youth }));
        Assert.That(
            run["progress"]!["unpublished"]!.AsArray().Select(name => (string?)name),
            Is.EqualTo(new[] { "Waits to be published" })
        );
    }

    [Test]
    public async Task PageOfAMergedTerm_LeadsToTheOther()
    {
        var contents = _bench.Site.Get<IContentService>();
        var health = TermBench.Term("health");
        var redirects = _bench.Site.Get<IRedirectUrlService>();

        await _bench.MergeAsync(health, Housing);

        Assert.That(contents.GetById(health)!.Published, Is.False);
        Assert.That(redirects.GetContentRedirectUrls(Housing).Select(one => one.Url), Has.Some.Contains("health"));
    }

    [Test]
    public async Task Merge_ThatMakesNoSense_IsRefusedInASentence()
    {
        var wrong = new (Guid From, Guid Into, string Sentence)[]
        {
            (Women, Women, "cannot be merged into itself"),
            (Economy, Women, "has terms below it"),
            (Guid.NewGuid(), Women, "not there any more"),
            (Women, Guid.NewGuid(), "not there any more"),
        };
        await Assert.MultipleAsync(async () =>
        {
            foreach (var (from, into, sentence) in wrong)
            {
                var problem = await _bench.SendAsync(
                    HttpMethod.Post,
                    "/term-merges",
                    new JsonObject { ["from"] = from, ["into"] = into },
                    HttpStatusCode.BadRequest
                );
                Assert.That((string?)problem!["detail"], Does.Contain(sentence));
            }
        });
    }
}
