using System.Net;
using System.Text.Json.Nodes;
using Ibis.Core.Vocabularies;
using Ibis.Tests.Integration.BackOffice;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Vocabularies;

internal sealed class ProposalTests
{
    private TermBench _bench = null!;

    private static Guid Women => TermBench.Term("women");

    [OneTimeSetUp]
    public async Task StartAsync() => _bench = await TermBench.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task NewWord_IsATermThatVisitorsDoNotSee_UntilItIsAccepted()
    {
        var proposed = await _bench.ProposedAsync("Seafarers");
        var id = await _bench.SavedAsync((TermBench.Tags, TagsTests.Keys(Women, proposed)));
        await _bench.PublishAsync(id);
        var before = _bench.Shown(id);
        var listed = (await _bench.AskAsync("/term-proposals"))!["items"]!.AsArray();

        await _bench.SendAsync(HttpMethod.Post, $"/term-proposals/{proposed}/acceptance");

        Assert.That(before, Is.EqualTo(new[] { Women }));
        var entry = listed.Single(item => (Guid)item!["term"]!["id"]! == proposed)!;
        Assert.That((string?)entry["term"]!["state"], Is.EqualTo("proposed"));
        Assert.That((int)entry["term"]!["uses"]!, Is.EqualTo(1));
        Assert.That(_bench.Shown(id), Is.EqualTo(new[] { Women, proposed }));
        Assert.That(_bench.Site.Get<TermCatalogue>().Current.Term(proposed)!.State, Is.EqualTo(TermState.Accepted));
    }

    [Test]
    public async Task WordThatIsATermAlready_IsThatTerm()
    {
        var work = await _bench.ProposedAsync("  WORK ");

        Assert.That(work, Is.EqualTo(TermBench.Term("employment")));
    }

    [TestCase(null, "needs a name")]
    [TestCase(" ", "needs a name")]
    [TestCase("<script>alert(1)</script>", "plain text")]
    [TestCase("abc\u0007", "U+0007")]
    [TestCase("abc\u202Edef", "U+202E")]
    public async Task NewWord_ThatIsNoWord_IsRefusedInASentence(string? label, string sentence)
    {
        var problem = await _bench.SendAsync(
            HttpMethod.Post,
            "/term-proposals",
            _bench.Proposal(label),
            HttpStatusCode.BadRequest
        );

        Assert.That((string?)problem!["detail"], Does.Contain(sentence));
    }

    [Test]
    public async Task NewWord_WhereTheFieldTakesNone_IsRefused()
    {
        var proposal = _bench.Proposal("Sailors");
        proposal["dataType"] = Guid.NewGuid();

        var problem = await _bench.SendAsync(HttpMethod.Post, "/term-proposals", proposal, HttpStatusCode.BadRequest);
        var tooLong = await _bench.SendAsync(
            HttpMethod.Post,
            "/term-proposals",
            _bench.Proposal(new string('x', 5000)),
            HttpStatusCode.BadRequest
        );

        Assert.That((string?)problem!["detail"], Does.Contain("takes no new words"));
        Assert.That((string?)tooLong!["detail"], Does.Contain("5000 characters"));
    }

    [Test]
    public async Task RefusedProposal_IsTakenOut_AndGoesToTheRecycleBin()
    {
        var nonsense = await _bench.ProposedAsync("Asdf");
        var id = await _bench.SavedAsync((TermBench.Tags, TagsTests.Keys(nonsense, Women)));
        await _bench.PublishAsync(id);

        var job = await _bench.SendAsync(HttpMethod.Post, $"/term-proposals/{nonsense}/refusal");
        await _bench.EndAsync((Guid)job!["id"]!);

        Assert.That(_bench.StoredPublished(id, TermBench.Tags), Is.EqualTo($"""["{Women}"]"""));
        Assert.That(_bench.Site.Get<IContentService>().GetById(nonsense)!.Trashed, Is.True);
        Assert.That(
            await _bench.FaultsAsync(TermBench.Tags, TagsTests.Keys(nonsense)),
            Has.One.Contains("was deleted, or was never a term")
        );
    }

    [Test]
    public async Task EditorWhoMayNotPublishTerms_ProposesButDoesNotDecide()
    {
        var editor = await _bench.Site.UserAsync("Writer", ["content"], [ActionBrowse.ActionLetter]);
        using var client = _bench.Site.SignedInAs(editor);
        var proposed = (Guid)
            (await _bench.SendAsync(HttpMethod.Post, "/term-proposals", _bench.Proposal("Weavers"), client: client))![
                "id"
            ]!;

        await Assert.MultipleAsync(async () =>
        {
            await _bench.SendAsync(
                HttpMethod.Post,
                $"/term-proposals/{proposed}/acceptance",
                null,
                HttpStatusCode.Forbidden,
                client
            );
            await _bench.SendAsync(
                HttpMethod.Post,
                $"/term-proposals/{proposed}/refusal",
                null,
                HttpStatusCode.Forbidden,
                client
            );
            await _bench.SendAsync(
                HttpMethod.Post,
                "/term-merges",
                new JsonObject { ["from"] = proposed, ["into"] = Women },
                HttpStatusCode.Forbidden,
                client
            );
        });
    }
}
