using System.Net;
using System.Text.Json.Nodes;
using Ibis.Core.PropertyEditors.PolicyAreas;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.Vocabularies;

internal sealed class PolicyAreasTests
{
    private TermBench _bench = null!;

    private static Guid Economy => TermBench.Term("socio-economic");

    private static Guid Law => TermBench.Term("legal-political");

    private static Guid Culture => TermBench.Term("cultural");

    private static Guid Employment => TermBench.Term("employment");

    [OneTimeSetUp]
    public async Task StartAsync() => _bench = await TermBench.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Choice_IsStoredAsKeys_AndPublished()
    {
        var id = await _bench.SavedAsync((TermBench.Areas, Choice(Economy, [Law, Law, Economy], [Employment])));

        await _bench.PublishAsync(id);

        var wanted = $$"""{"primary":"{{Economy}}","others":["{{Law}}"],"subThemes":["{{Employment}}"]}""";
        Assert.That(_bench.StoredPublished(id, TermBench.Areas), Is.EqualTo(wanted));
        Assert.That((await _bench.ReadAsync(id, TermBench.Areas))!.ToJsonString(), Is.EqualTo(wanted));
    }

    [Test]
    public async Task Choice_IsGivenToPagesAsPublishedTerms()
    {
        var id = await _bench.SavedAsync((TermBench.Areas, Choice(Economy, [Law], [Employment])));
        await _bench.PublishAsync(id);

        using var context = _bench.Site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var choice =
            _bench
                .Site.Get<IPublishedContentCache>()
                .GetById(id)!
                .Properties.Single(property => property.Alias == TermBench.Areas)
                .GetValue() as PolicyAreaChoice;

        Assert.That(choice!.Primary!.Key, Is.EqualTo(Economy));
        Assert.That(choice.Others.Select(area => area.Key), Is.EqualTo(new[] { Law }));
        Assert.That(choice.SubThemes.Select(theme => theme.Key), Is.EqualTo(new[] { Employment }));
    }

    [Test]
    public async Task Choice_PointsAtItsTerms()
    {
        var id = await _bench.SavedAsync((TermBench.Areas, Choice(Culture, [], [])));

        var relations = _bench
            .Site.Get<IRelationService>()
            .GetByParentId(_bench.Site.Get<IContentService>().GetById(id)!.Id)!;

        var culture = _bench.Site.Get<IContentService>().GetById(Culture)!.Id;
        Assert.That(relations.Select(relation => relation.ChildId), Is.EqualTo(new[] { culture }));
    }

    [TestCase("[]", "not in the form")]
    [TestCase("7", "not in the form")]
    [TestCase("\"\\u0000<script>alert(1)</script>\"", "not in the form")]
    [TestCase("{\"primary\":\"\\u202Eevil\"}", "not in the form")]
    [TestCase("{\"primary\":{\"id\":1}}", "not in the form")]
    [TestCase("{\"others\":[null]}", "not in the form")]
    [TestCase("{\"subThemes\":\"all\"}", "not in the form")]
    public async Task WrongShape_IsRefusedAtTheField_AndLeavesTheDraftAsItWas(string json, string sentence)
    {
        var wrong = JsonNode.Parse(json);
        var faults = await _bench.FaultsAsync(TermBench.Areas, wrong);
        var id = await _bench.SavedAsync((TermBench.Areas, Choice(Economy, [], [])));
        var changed = _bench.NewDocument(id, "Changed", (TermBench.Areas, wrong));

        await _bench.SendAsync(HttpMethod.Put, $"/umbraco/management/api/v1/document/{id}", changed);

        Assert.That(faults, Has.Count.EqualTo(1).And.All.Contains(sentence));
        Assert.That(_bench.Stored(id, TermBench.Areas), Does.Contain(Economy.ToString()));
        Assert.That(_bench.Site.Get<IContentService>().GetById(id)!.Name, Does.StartWith("Changed"));
    }

    [Test]
    public async Task WrongTerms_AreRefusedInWords_AndStayInTheDraft()
    {
        var stranger = Guid.NewGuid();
        var wrong = new (JsonNode Value, string Sentence)[]
        {
            (Choice(stranger, [], []), $"A chosen term ({stranger}) was deleted, or was never a term. Remove it."),
            (Choice(TermBench.PolicyAreas, [], []), "“Policy areas” is a vocabulary"),
            (Choice(TermBench.Term("women"), [], []), "“Women” belongs to Target groups"),
            (Choice(Employment, [], []), "“Employment” is a sub-theme, and stands among the areas"),
            (
                Choice(Law, [], [Employment]),
                "“Employment” is a sub-theme of “Socio-economic integration”, which is not chosen"
            ),
            (Choice(Law, [], [Economy]), "“Socio-economic integration” is an area, and stands among the sub-themes"),
            (Choice(null, [Law], []), "No area is the main one"),
            (Choice(null, [], [Employment]), "Choose the main area first"),
            (Choice(Economy, [Law, Culture], []), "At most 2 areas may be chosen, and there are 3. Remove 1."),
            (
                Choice(Economy, [], [.. Enumerable.Range(0, 10_000).Select(_ => Guid.NewGuid())]),
                "At most 3 sub-themes may be chosen, and there are 10000. Remove 9997."
            ),
        };
        await Assert.MultipleAsync(async () =>
        {
            foreach (var (value, sentence) in wrong)
            {
                Assert.That(await _bench.FaultsAsync(TermBench.Areas, value), Has.Some.Contains(sentence));
            }
        });
        var id = await _bench.SavedAsync((TermBench.Areas, wrong[0].Value));

        await _bench.PublishAsync(id, HttpStatusCode.BadRequest);

        Assert.That(_bench.Stored(id, TermBench.Areas), Does.Contain(stranger.ToString()));
        Assert.That(_bench.StoredPublished(id, TermBench.Areas), Is.Null);
    }

    [Test]
    public async Task SubTheme_OfAnotherAreaThatIsRelated_MayBeChosen()
    {
        var contents = _bench.Site.Get<IContentService>();
        var theme = contents.GetById(TermBench.Term("health"))!;
        theme.SetValue("related", Udi.Create(Constants.UdiEntityType.Document, Law).ToString());
        contents.Save(theme);

        var faults = await _bench.FaultsAsync(TermBench.Areas, Choice(Law, [], [theme.Key]));

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task Areas_AreOfferedInTheEditorsLanguage_WithTheirSubThemes()
    {
        var areas = await _bench.AskAsync($"/terms/areas?vocabulary={TermBench.PolicyAreas}&culture=fr");

        Assert.That(
            areas!["areas"]!.AsArray().Select(area => (string?)area!["term"]!["label"]),
            Does.Contain("Intégration socioéconomique").And.Exactly(3).Items
        );
        var employment = areas["subThemes"]!.AsArray().Single(theme => (Guid)theme!["id"]! == Employment)!;
        Assert.That((string?)employment["label"], Is.EqualTo("Emploi"));
        Assert.That(
            employment["words"]!.AsArray().Select(word => (string?)word),
            Does.Contain("Work").And.Contain("العمالة")
        );
    }

    private static JsonObject Choice(Guid? primary, Guid[] others, Guid[] subThemes) =>
        new()
        {
            ["primary"] = primary,
            ["others"] = new JsonArray([.. others.Select(key => JsonValue.Create(key))]),
            ["subThemes"] = new JsonArray([.. subThemes.Select(key => JsonValue.Create(key))]),
        };
}
