using System.Net;
using System.Text.Json.Nodes;

namespace Ibis.Tests.Integration.BackOffice.Documents;

internal sealed class PublishingTests : DocumentApiTests
{
    [Test]
    public async Task NewDocument_SavedAndPublished_IsPublished()
    {
        var id = Guid.NewGuid();
        var body = NewPage(id, "Born published", "title");
        body["culturesToPublish"] = new JsonArray();

        await SendAsync(Admin, HttpMethod.Post, "/document/create-and-publish", body, HttpStatusCode.Created);

        var published = await GetAsync(Admin, $"/document/{id}/published");
        Assert.That((string?)ValueOf(published, "title")["value"], Is.EqualTo("title"));
        Assert.That((string?)VariantOf(published, null)["state"], Is.EqualTo("Published"));
        Assert.That((string?)VariantOf(published, null)["publishDate"], Does.EndWith("Z"));
    }

    [Test]
    public async Task Document_SavedAndPublishedInOneLanguage_LeavesTheOtherAsADraft()
    {
        var id = await CreatedArticleAsync("Both", "Deux");
        var opened = await OpenAsync(Admin, id);
        ValueOf(opened, "title", "en")["value"] = "public";
        opened["culturesToPublish"] = new JsonArray("en");

        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}/update-and-publish", opened);

        var draft = await GetAsync(Admin, $"/document/{id}");
        var published = await GetAsync(Admin, $"/document/{id}/published");
        Assert.That((string?)VariantOf(draft, "en")["state"], Is.EqualTo("Published"));
        Assert.That((string?)VariantOf(draft, "fr")["state"], Is.EqualTo("Draft"));
        Assert.That((string?)ValueOf(published, "title", "en")["value"], Is.EqualTo("public"));
        Assert.That(published["variants"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(published["values"]!.AsArray().Select(value => (string?)value!["culture"]), Has.None.EqualTo("fr"));
    }

    [Test]
    public async Task PublishedView_AfterAnotherDraft_ShowsWhatIsPublished()
    {
        var id = await CreatedPageAsync("Twofold", "old");
        await PublishAsync(id);
        var opened = await OpenAsync(Admin, id);
        ValueOf(opened, "title")["value"] = "new";
        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}", opened);

        var published = await GetAsync(Admin, $"/document/{id}/published");
        var draft = await GetAsync(Admin, $"/document/{id}");

        Assert.That((string?)ValueOf(published, "title")["value"], Is.EqualTo("old"));
        Assert.That((string?)ValueOf(draft, "title")["value"], Is.EqualTo("new"));
    }

    [Test]
    public async Task Schedule_IsKeptAndShownWithTheDocument()
    {
        var id = await CreatedArticleAsync("Later");
        var schedule = new JsonObject
        {
            ["publishSchedules"] = new JsonArray(
                new JsonObject
                {
                    ["culture"] = "en",
                    ["schedule"] = new JsonObject
                    {
                        ["publishTime"] = "2130-01-01T10:00:00.000Z",
                        ["unpublishTime"] = null,
                    },
                }
            ),
        };

        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}/publish", schedule);

        var variant = VariantOf(await GetAsync(Admin, $"/document/{id}"), "en");
        Assert.That((string?)variant["scheduledPublishDate"], Is.EqualTo("2130-01-01T10:00:00Z"));
        Assert.That((string?)variant["state"], Is.EqualTo("Draft"));
        Assert.That((string?)variant["flags"]![0]!["alias"], Is.EqualTo("Umb.ScheduledForPublish"));
    }

    [TestCase("2001-01-01T10:00:00.000Z", null, "PublishTimeNeedsToBeInFuture")]
    [TestCase(null, "2001-01-01T10:00:00.000Z", "UpublishTimeNeedsToBeInFuture")]
    [TestCase("2130-01-02T10:00:00.000Z", "2130-01-01T10:00:00.000Z", "UnpublishTimeNeedsToBeAfterPublishTime")]
    public async Task Schedule_ThatCannotBeKept_IsRefused(string? publish, string? unpublish, string status)
    {
        var id = await CreatedPageAsync("Out of time");
        var schedule = new JsonObject
        {
            ["publishSchedules"] = new JsonArray(
                new JsonObject
                {
                    ["culture"] = null,
                    ["schedule"] = new JsonObject { ["publishTime"] = publish, ["unpublishTime"] = unpublish },
                }
            ),
        };

        var problem = await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{id}/publish",
            schedule,
            HttpStatusCode.BadRequest
        );

        Assert.That((string?)problem!["operationStatus"], Is.EqualTo(status));
    }

    [Test]
    public async Task Document_Unpublished_IsADraftAgain()
    {
        var page = await CreatedPageAsync("Withdrawn");
        var article = await CreatedArticleAsync("Withdrawn too");
        await PublishAsync(page);
        await PublishAsync(article, "en");

        await SendAsync(Admin, HttpMethod.Put, $"/document/{page}/unpublish", new JsonObject { ["cultures"] = null });
        await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{article}/unpublish",
            new JsonObject { ["cultures"] = new JsonArray("en") }
        );

        Assert.That((string?)VariantOf(await GetAsync(Admin, $"/document/{page}"), null)["state"], Is.EqualTo("Draft"));
        Assert.That(
            (string?)VariantOf(await GetAsync(Admin, $"/document/{article}"), "en")["state"],
            Is.EqualTo("Draft")
        );
        await SendAsync(Admin, HttpMethod.Get, $"/document/{page}/published", null, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task InfoTab_ShowsAddressesAndHistory()
    {
        var id = await CreatedPageAsync("Informed");
        await PublishAsync(id);

        var urls = await GetAsync(Admin, $"/document/urls?id={id}");
        var log = await GetAsync(Admin, $"/document/{id}/audit-log?skip=0&take=10");
        var segments = await GetAsync(Admin, $"/document/{id}/available-segment-options?skip=0&take=100");

        Assert.That((string?)urls[0]!["urlInfos"]![0]!["url"], Does.Contain("informed"));
        Assert.That(
            log["items"]!.AsArray().Select(entry => (string?)entry!["logType"]),
            Is.EqualTo(new[] { "Publish", "Save" }).Or.SupersetOf(new[] { "Publish", "Save" })
        );
        Assert.That(segments["items"]!.AsArray(), Is.Empty);
    }
}
