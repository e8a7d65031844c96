using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ibis.Core.ContentModel.Compositions;
using Ibis.Core.ContentModel.Practices;
using Ibis.Core.ContentModel.Resources;
using Ibis.Core.StartingContent;
using Ibis.Tests.Integration.BackOffice;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Tests.Integration.StartingContent;

internal sealed class StartingContentTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        await StartingContentCommand.RunAsync(_site.Services, TestContext.Progress.WriteLine, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task StartingContent_RunAgain_CreatesNothing()
    {
        var lines = new List<string>();

        await StartingContentCommand.RunAsync(_site.Services, lines.Add, CancellationToken.None);

        Assert.That(lines, Has.All.EndsWith(": 0 created"));
    }

    [Test]
    public void Practice_IsPublished_InEnglishOnly()
    {
        var practice = _site.Get<IContentService>().GetById(StableKey.OfContent("practices/migrant-routes-program"));

        Assert.That(practice?.PublishedCultures, Is.EqualTo(new[] { "en" }));
        Assert.That(
            practice?.GetValue<string>(PracticeAliases.Summary, "en"),
            Does.StartWith("The Migrant Routes program uses education")
        );
    }

    [Test]
    public void Home_IsPublished_InEveryLanguage()
    {
        var home = _site.Get<IContentService>().GetById(StableKey.OfContent("home"));

        Assert.That(home?.PublishedCultures, Is.EquivalentTo(new[] { "en", "fr", "es", "ar", "ru", "zh-Hans" }));
    }

    [Test]
    public async Task Resource_WithFaults_StaysADraft_AndItsEditorIsToldAllOfThem()
    {
        var contents = _site.Get<IContentService>();
        var resource = contents.GetById(StableKey.OfContent("resources/sf-wissen"))!;
        resource.SetValue(ResourceAliases.Isbn, "978-0-306-40615-8");
        resource.SetValue(ResourceAliases.Body, null, "en");
        resource.SetValue(ProvenanceAliases.NoteForEditors, "Where can it be read?");
        contents.Save(resource);
        using var client = _site.SignedInAsAdministrator();

        using var answer = await client.PutAsJsonAsync(
            $"{EditorClient.Api}/document/{resource.Key}/publish",
            new { publishSchedules = new[] { new { culture = "en" } } }
        );

        Assert.That(
            answer.Headers.Contains("Umb-Notifications"),
            Is.True,
            $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"
        );
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var told = JsonNode.Parse(answer.Headers.GetValues("Umb-Notifications").Single())![0]!;
        Assert.That((string?)told["type"], Is.EqualTo("Error"));
        Assert.That(
            (string?)told["message"],
            Is.EqualTo(
                "[en] Fill in “Web address” or one of these: “File”, “Text”. "
                    + "In “ISBN”, 978-0-306-40615-8 is mistyped: its last digit does not fit the others. Copy it again. "
                    + "Settle what “Note for editors” says, then empty it."
            )
        );
    }

    [Test]
    public async Task Practice_ToBeReviewed_HasToSayEverythingAReviewNeeds()
    {
        var contents = _site.Get<IContentService>();
        var practice = contents.GetById(StableKey.OfContent("practices/talking-faiths"))!;
        practice.SetValue(PracticeAliases.PublicationTier, "[\"reviewed\"]");
        contents.Save(practice);

        var published = await _site
            .Get<IContentPublishingService>()
            .PublishAsync(
                practice.Key,
                [new CulturePublishScheduleModel { Culture = "en" }],
                Constants.Security.SuperUserKey
            );

        Assert.That(published.Status, Is.EqualTo(ContentPublishingOperationStatus.CancelledByEvent));
    }

    [Test]
    public async Task Blueprints_AreThere_ForWhatIsWrittenMost()
    {
        var blueprints = _site.Get<IContentBlueprintEditingService>();

        foreach (var type in new[] { "practice", "resource", "event" })
        {
            var found = await blueprints.GetPagedByContentTypeAsync(StableKey.OfDocumentType(type), 0, 10);
            Assert.That(found.Result?.Total, Is.EqualTo(1), type);
        }
    }
}
