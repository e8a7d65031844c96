using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Documents;

internal sealed class FindingTests : DocumentApiTests
{
    private Guid _list;

    [OneTimeSetUp]
    public async Task MakeAListAsync()
    {
        var types = Site.Get<IContentTypeService>();
        var type = types.Get("page")!;
        type.ListView = Constants.DataTypes.Guids.ListViewContentGuid;
        Assert.That((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
        _list = await CreatedPageAsync("List");
        foreach (var name in new[] { "Banana", "apple", "Cherry", "Avocado" })
        {
            await CreatedPageAsync(name, parent: _list);
        }
    }

    [TestCase("orderBy=name&orderDirection=Ascending&skip=0&take=2", new[] { "apple", "Avocado" }, 4)]
    [TestCase("orderBy=name&orderDirection=Ascending&skip=1&take=2", new[] { "Avocado", "Banana" }, 4)]
    [TestCase(
        "orderBy=name&orderDirection=Descending&filter=a&skip=0&take=50&dataTypeId=",
        new[] { "Banana", "Avocado", "apple" },
        3
    )]
    [TestCase("orderBy=sortOrder&orderCulture=en-US&skip=0&take=1", new[] { "Banana" }, 4)]
    public async Task ListView_IsOrderedFilteredAndPaged(string query, string[] names, int total)
    {
        var page = await GetAsync(Admin, $"/collection/document/{_list}?{query}");

        Assert.That(
            page["items"]!.AsArray().Select(item => (string)item!["variants"]![0]!["name"]!),
            Is.EqualTo(names)
        );
        Assert.That((int)page["total"]!, Is.EqualTo(total));
        Assert.That((string?)page["items"]![0]!["documentType"]!["alias"], Is.EqualTo("page"));
        Assert.That((string?)page["items"]![0]!["creator"], Is.Not.Empty);
    }

    [Test]
    public async Task ListView_OrderedByWhatItDoesNotShow_IsRefused()
    {
        var problem = await SendAsync(
            Admin,
            HttpMethod.Get,
            $"/collection/document/{_list}?orderBy=nonsense",
            null,
            HttpStatusCode.BadRequest
        );

        Assert.That((string?)problem!["operationStatus"], Is.EqualTo("OrderByNotPartOfCollectionConfiguration"));
    }

    [Test]
    public async Task Document_OfATypeWithAList_PointsToItsCollection()
    {
        var tree = await GetAsync(Admin, $"/item/document?id={_list}");

        Assert.That(
            (Guid)tree[0]!["documentType"]!["collection"]!["id"]!,
            Is.EqualTo(Constants.DataTypes.Guids.ListViewContentGuid)
        );
    }

    [Test]
    public async Task Search_FindsByWordsInAnyLanguageAndByKey()
    {
        var id = await CreatedArticleAsync("Welcome centre 100%", "Centre d'accueil");

        var english = await SearchAsync(Admin, "centre welcome");
        var french = await SearchAsync(Admin, "accueil");
        var frenchInEnglish = await SearchAsync(Admin, "accueil&culture=en");
        var literal = await SearchAsync(Admin, "100%25");
        var key = await SearchAsync(Admin, id.ToString());
        var nothing = await SearchAsync(Admin, "welcome%20tower");
        var empty = await SearchAsync(Admin, "");

        Assert.That(new[] { english, french, literal, key }, Is.All.EqualTo(new[] { id }));
        Assert.That(new[] { frenchInEnglish, nothing, empty }, Is.All.Empty);
    }

    [Test]
    public async Task Search_StaysBelowTheStartNodeAndTheChosenParent()
    {
        var start = await CreatedPageAsync("Searched branch");
        var inside = await CreatedPageAsync("Needle inside", parent: start);
        var outside = await CreatedPageAsync("Needle outside");
        using var editor = Site.SignedInAs(
            await Site.UserAsync("Seeker", ["content"], [ActionBrowse.ActionLetter], Bench.Contents.GetById(start)!.Id)
        );

        Assert.That(await SearchAsync(editor, "needle"), Is.EqualTo(new[] { inside }));
        Assert.That(await SearchAsync(Admin, "needle"), Is.EquivalentTo(new[] { inside, outside }));
        Assert.That(await SearchAsync(Admin, $"needle&parentId={start}"), Is.EqualTo(new[] { inside }));
        Assert.That(await SearchAsync(Admin, $"needle&allowedDocumentTypes={Bench.Article.Key}"), Is.Empty);
        await SendAsync(editor, HttpMethod.Get, $"/collection/document/{outside}", null, HttpStatusCode.Forbidden);
    }

    private static async Task<Guid[]> SearchAsync(HttpClient client, string query) =>
        [
            .. (await GetAsync(client, $"/item/document/search?query={query}&skip=0&take=20"))["items"]!
                .AsArray()
                .Select(item => (Guid)item!["id"]!),
        ];
}
