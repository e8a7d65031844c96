using System.Net;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Media;

internal sealed class MediaFindingTests : MediaApiTests
{
    // The list view of the media section, by the id that the client has built in.
    private const string ListView = "dataTypeId=3a0156c4-3b8c-4803-bdc1-6871faa83fff";

    [Test]
    public async Task Collection_IsOrderedFilteredAndPaged()
    {
        var folder = await FolderAsync("Shelf");
        foreach (var name in (string[])["Beech", "Ash", "Cedar"])
        {
            await FolderAsync(name, folder);
        }
        var list = $"/collection/media?id={folder}&{ListView}&orderBy=name&orderDirection=";

        var all = await GetAsync(Admin, list + "Ascending&filter=&skip=0&take=100");
        var second = await GetAsync(Admin, list + "Descending&skip=1&take=1");
        var filtered = await GetAsync(Admin, list + "Ascending&filter=ee&skip=0&take=100");

        Assert.That(Names(all), Is.EqualTo(new[] { "Ash", "Beech", "Cedar" }));
        Assert.That(Names(second), Is.EqualTo(new[] { "Beech" }));
        Assert.That((long?)second["total"], Is.EqualTo(3));
        Assert.That(Names(filtered), Is.EqualTo(new[] { "Beech" }));
        Assert.That((string?)all["items"]![0]!["mediaType"]!["alias"], Is.EqualTo("Folder"));
    }

    [Test]
    public async Task Collection_OfTheRoot_ShowsToABoundedUserHerStartNode()
    {
        var hers = await FolderAsync("Her root");
        var other = await FolderAsync("Not hers");
        using var user = Site.SignedInAs(
            await Site.UserAsync("Collector", ["media"], startMediaId: Site.Get<IMediaService>().GetById(hers)!.Id)
        );

        var root = await GetAsync(user, $"/collection/media?id=&{ListView}&orderBy=updateDate&skip=0&take=100");

        Assert.That(Names(root), Is.EqualTo(new[] { "Her root" }));
        await SendAsync(
            user,
            HttpMethod.Get,
            $"/collection/media?id={other}&{ListView}&orderBy=name",
            null,
            HttpStatusCode.Forbidden
        );
    }

    [Test]
    public async Task Collection_OrderedByWhatItDoesNotShow_IsRefused() =>
        await SendAsync(
            Admin,
            HttpMethod.Get,
            $"/collection/media?id=&{ListView}&orderBy=nothing",
            null,
            HttpStatusCode.BadRequest
        );

    [TestCase("/tree/media/ancestors")]
    [TestCase("/tree/document/ancestors")]
    [TestCase("/tree/document-type/ancestors")]
    [TestCase("/tree/dictionary/ancestors")]
    public async Task Ancestors_OfNothing_AreNone(string path) =>
        Assert.That((await GetAsync(Admin, path)).AsArray(), Is.Empty);

    [Test]
    public async Task Siblings_OfWhatLiesInTheBin_AreNotFound_SoThatTheClientShowsTheWholeTree()
    {
        var folder = await FolderAsync("Thrown away");
        await SendAsync(Admin, HttpMethod.Put, $"/media/{folder}/move-to-recycle-bin");

        var answer = await SendAsync(
            Admin,
            HttpMethod.Get,
            $"/tree/media/siblings?target={folder}&before=100&after=100",
            null,
            HttpStatusCode.NotFound
        );

        Assert.That((string?)answer!["detail"], Does.Contain("not found"));
    }

    [Test]
    public async Task Search_FindsByName_WithinStartNodes()
    {
        var hers = await FolderAsync("Lighthouse");
        await FolderAsync("Lighthouse elsewhere");
        using var user = Site.SignedInAs(
            await Site.UserAsync("Searcher", ["media"], startMediaId: Site.Get<IMediaService>().GetById(hers)!.Id)
        );

        var all = await GetAsync(Admin, "/item/media/search?query=lighthouse&skip=0&take=10");
        var own = await GetAsync(user, "/item/media/search?query=lighthouse&skip=0&take=10");

        Assert.That(Names(all), Is.EqualTo(new[] { "Lighthouse", "Lighthouse elsewhere" }));
        Assert.That(Names(own), Is.EqualTo(new[] { "Lighthouse" }));
    }
}
