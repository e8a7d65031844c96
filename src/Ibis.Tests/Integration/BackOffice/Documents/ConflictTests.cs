using System.Net;
using System.Text.Json.Nodes;

namespace Ibis.Tests.Integration.BackOffice.Documents;

/// <summary>Two editors have the same document open.</summary>
internal sealed class ConflictTests : DocumentApiTests
{
    private HttpClient _other = null!;

    [OneTimeSetUp]
    public async Task SignInTheOtherAsync() =>
        _other = Site.SignedInAs(
            await Site.UserAsync(
                "Bertha",
                ["content"],
                ["Umb.Document.Read", "Umb.Document.Update", "Umb.Document.Publish", "Umb.Document.Rollback"]
            )
        );

    [OneTimeTearDown]
    public void SignOutTheOther() => _other.Dispose();

    [Test]
    public async Task LaterSave_IsToldAndChangesNothing()
    {
        var id = await CreatedPageAsync("Contested", "first");
        var hers = await OpenAsync(Admin, id);
        var his = await OpenAsync(_other, id);
        await SaveAsync(Admin, id, hers, "hers");

        var problem = await SaveAsync(_other, id, his, "his", HttpStatusCode.Conflict);

        Assert.That((string?)problem!["operationStatus"], Is.EqualTo("ConcurrencyViolation"));
        Assert.That((string?)problem["title"], Does.Contain("changed since you opened"));
        Assert.That((string?)problem["detail"], Does.Contain("Rollback"));
        Assert.That(await TitleAsync(id), Is.EqualTo("hers"));
    }

    [Test]
    public async Task LaterSave_SavedAgainKnowingly_ReplacesTheTextAndKeepsTheOtherAsAVersion()
    {
        var id = await CreatedPageAsync("Replaced", "first");
        var hers = await OpenAsync(Admin, id);
        var his = await OpenAsync(_other, id);
        await SaveAsync(Admin, id, hers, "hers");
        await SaveAsync(_other, id, his, "his", HttpStatusCode.Conflict);

        await SaveAsync(_other, id, his, "his");

        Assert.That(await TitleAsync(id), Is.EqualTo("his"));
        Assert.That(await TitlesInHistoryAsync(id), Is.EquivalentTo(new[] { "his", "hers" }));
    }

    [Test]
    public async Task SameUserInTwoWindows_IsToldToo()
    {
        var id = await CreatedPageAsync("Windows", "first");
        var left = await OpenAsync(Admin, id);
        var right = await OpenAsync(Admin, id);
        await SaveAsync(Admin, id, left, "left");
        await OpenAsync(Admin, id);

        var problem = await SaveAsync(Admin, id, right, "right", HttpStatusCode.Conflict);

        Assert.That((string?)problem!["detail"], Does.StartWith("You, in another window"));
    }

    [Test]
    public async Task SaveAndPublish_OfAnOldText_IsToldToo()
    {
        var id = await CreatedPageAsync("Published over", "first");
        var hers = await OpenAsync(Admin, id);
        var his = await OpenAsync(_other, id);
        await SaveAsync(Admin, id, hers, "hers");
        ValueOf(his, "title")["value"] = "his";
        his["culturesToPublish"] = new JsonArray();

        await SendAsync(_other, HttpMethod.Put, $"/document/{id}/update-and-publish", his, HttpStatusCode.Conflict);

        Assert.That((string?)VariantOf(await GetAsync(Admin, $"/document/{id}"), null)["state"], Is.EqualTo("Draft"));
    }

    [Test]
    public async Task PublicationMeanwhile_IsNoConflictBecauseTheTextIsTheSame()
    {
        var id = await CreatedPageAsync("Only published", "first");
        var his = await OpenAsync(_other, id);
        await PublishAsync(id);

        await SaveAsync(_other, id, his, "his");

        Assert.That(await TitleAsync(id), Is.EqualTo("his"));
    }

    [Test]
    public async Task OwnSavesOneAfterTheOther_AreNoConflict()
    {
        var id = await CreatedArticleAsync("Mine", "Le mien");
        var opened = await OpenAsync(Admin, id);
        ValueOf(opened, "title", "en")["value"] = "one";
        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}", opened);
        // As the client goes on: the language that was saved is read back, the other one stays as it was opened.
        var after = await OpenAsync(Admin, id);
        VariantOf(after, "fr")["updateDate"] = VariantOf(opened, "fr")["updateDate"]!.DeepClone();
        ValueOf(after, "title", "fr")["value"] = "deux";

        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}", after);

        Assert.That(
            (string?)ValueOf(await GetAsync(Admin, $"/document/{id}"), "title", "fr")["value"],
            Is.EqualTo("deux")
        );
    }

    [Test]
    public async Task TwoSavesAtOnce_OneIsTold()
    {
        var id = await CreatedPageAsync("Race", "first");
        var hers = await OpenAsync(Admin, id);
        var his = await OpenAsync(_other, id);
        ValueOf(hers, "title")["value"] = "hers";
        ValueOf(his, "title")["value"] = "his";

        var answers = await Task.WhenAll(
            Admin.PutAsync($"{Api}/document/{id}", System.Net.Http.Json.JsonContent.Create(hers)),
            _other.PutAsync($"{Api}/document/{id}", System.Net.Http.Json.JsonContent.Create(his))
        );

        Assert.That(
            answers.Select(answer => answer.StatusCode),
            Is.EquivalentTo(new[] { HttpStatusCode.OK, HttpStatusCode.Conflict })
        );
    }

    private static async Task<JsonNode?> SaveAsync(
        HttpClient client,
        Guid id,
        JsonObject opened,
        string title,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        ValueOf(opened, "title")["value"] = title;
        return await SendAsync(client, HttpMethod.Put, $"/document/{id}", opened.DeepClone(), expected);
    }

    private async Task<string?> TitleAsync(Guid id) =>
        (string?)ValueOf(await GetAsync(Admin, $"/document/{id}"), "title")["value"];

    private async Task<List<string?>> TitlesInHistoryAsync(Guid id)
    {
        var titles = new List<string?>();
        var versions = await GetAsync(Admin, $"/document-version?documentId={id}&skip=0&take=10");
        foreach (var version in versions["items"]!.AsArray())
        {
            var content = await GetAsync(Admin, $"/document-version/{(Guid)version!["id"]!}");
            titles.Add((string?)ValueOf(content, "title")["value"]);
        }
        return titles;
    }
}
