using System.Net;
using System.Text.Json.Nodes;

namespace Ibis.Tests.Integration.BackOffice.Documents;

internal sealed class VersionTests : DocumentApiTests
{
    [Test]
    public async Task PublishedVersion_IsListedAndCanBeGoneBackTo()
    {
        var id = await CreatedPageAsync("Past", "old");
        await PublishAsync(id);
        var opened = await OpenAsync(Admin, id);
        ValueOf(opened, "title")["value"] = "new";
        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}", opened);
        var versions = (await GetAsync(Admin, $"/document-version?documentId={id}&skip=0&take=10"))["items"]!.AsArray();
        var published = versions.Single(version => (bool)version!["isCurrentPublishedVersion"]!)!;

        await SendAsync(Admin, HttpMethod.Post, $"/document-version/{(Guid)published["id"]!}/rollback");

        Assert.That((string?)ValueOf(await GetAsync(Admin, $"/document/{id}"), "title")["value"], Is.EqualTo("old"));
        var after = (await GetAsync(Admin, $"/document-version?documentId={id}&skip=0&take=10"))["items"]!.AsArray();
        Assert.That(after, Has.Count.EqualTo(versions.Count + 1), "the draft that was replaced is kept");
        Assert.That((Guid)published["document"]!["id"]!, Is.EqualTo(id));
        Assert.That((string?)published["versionDate"], Does.EndWith("Z"));
    }

    [Test]
    public async Task OneLanguage_GoesBackAlone()
    {
        var id = await CreatedArticleAsync("Past too", "Pass\u00e9");
        await PublishAsync(id, "en", "fr");
        var opened = await OpenAsync(Admin, id);
        ValueOf(opened, "title", "en")["value"] = "new";
        ValueOf(opened, "title", "fr")["value"] = "nouveau";
        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}", opened);
        var versions = await GetAsync(Admin, $"/document-version?documentId={id}&culture=en&skip=0&take=10");
        var published = versions["items"]!.AsArray().Single(version => (bool)version!["isCurrentPublishedVersion"]!)!;

        await SendAsync(Admin, HttpMethod.Post, $"/document-version/{(Guid)published["id"]!}/rollback?culture=en");

        var document = await GetAsync(Admin, $"/document/{id}");
        Assert.That((string?)ValueOf(document, "title", "en")["value"], Is.EqualTo("title of Past too"));
        Assert.That((string?)ValueOf(document, "title", "fr")["value"], Is.EqualTo("nouveau"));
    }

    [Test]
    public async Task Version_CanBeKeptFromCleanup()
    {
        var id = await CreatedPageAsync("Kept", "old");
        var versions = await GetAsync(Admin, $"/document-version?documentId={id}&skip=0&take=10");
        var version = (Guid)versions["items"]![0]!["id"]!;

        await SendAsync(Admin, HttpMethod.Put, $"/document-version/{version}/prevent-cleanup?preventCleanup=true");

        var after = await GetAsync(Admin, $"/document-version?documentId={id}&skip=0&take=10");
        Assert.That((bool)after["items"]![0]!["preventCleanup"]!, Is.True);
    }

    [Test]
    public async Task Version_ThatIsNotThere_Is404()
    {
        await SendAsync(Admin, HttpMethod.Get, $"/document-version/{Guid.NewGuid()}", null, HttpStatusCode.NotFound);
        await SendAsync(
            Admin,
            HttpMethod.Post,
            $"/document-version/{Guid.NewGuid()}/rollback",
            null,
            HttpStatusCode.NotFound
        );
        await SendAsync(
            Admin,
            HttpMethod.Get,
            $"/document-version?documentId={Guid.NewGuid()}",
            null,
            HttpStatusCode.NotFound
        );
    }
}
