using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Types;
using Ibis.Tests.Integration.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.SmallAreas;

/// <summary>Areas of one or two addresses each.</summary>
internal sealed class SmallAreaTests
{
    private TestSite _site = null!;
    private HttpClient _client = null!;
    private Guid _page;
    private Guid _below;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        _client = _site.SignedInAsAdministrator();
        var tags = ATypes.Text("tags");
        tags.DataTypeKey = Constants.DataTypes.Guids.TagsGuid;
        await _site.CreateTypeAsync(ATypes.Model("tagged", properties: tags));
        var contents = _site.Get<IContentService>();
        var page = contents.Create("Page", -1, "tagged");
        page.SetValue("tags", """["housing","health"]""");
        Assert.That(contents.Save(page).Success, Is.True);
        contents.Publish(page, ["*"]);
        var below = contents.Create("Below", page.Id, "tagged");
        contents.Save(below);
        (_page, _below) = (page.Key, below.Key);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Tags_AreOfferedByTheirBeginning()
    {
        var found = await _client.ReadAsync("tag?query=hous&skip=0&take=10&tagGroup=default&culture=");

        Assert.That(found["items"]!.AsArray().Select(tag => (string?)tag!["text"]), Is.EqualTo(new[] { "housing" }));
        Assert.That((int?)found["items"]![0]!["nodeCount"], Is.EqualTo(1));
    }

    [Test]
    public async Task RelationTypes_AreListedWithTheirRelations()
    {
        var types = await _client.ReadAsync("relation-type?skip=0&take=100");
        var copies = types["items"]!.AsArray().Single(type => (string?)type!["alias"] == "relateDocumentOnCopy")!;
        var relations = _site.Get<IRelationService>();
        var contents = _site.Get<IContentService>();
        relations.Relate(
            contents.GetById(_page)!,
            contents.GetById(_below)!,
            relations.GetRelationTypeByAlias("relateDocumentOnCopy")!
        );

        var type = await _client.ReadAsync($"relation-type/{copies["id"]}");
        var found = await _client.ReadAsync($"relation/type/{copies["id"]}?skip=0&take=100");
        var kinds = await _client.ReadAsync("object-types?skip=0&take=100");

        Assert.That((string?)type["parentObject"]!["name"], Is.EqualTo("Document"));
        Assert.That((string?)found["items"]![0]!["child"]!["name"], Is.EqualTo("Below"));
        Assert.That((int?)kinds["total"], Is.Positive);
    }

    [Test]
    public async Task StaticFiles_AreThoseOfTheSite_AndNoOthers()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_site.ContentRoot, "wwwroot", "css"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "site.css"), "");
        await File.WriteAllTextAsync(Path.Combine(_site.ContentRoot, "secret.json"), "");

        var root = await _client.ReadAsync("tree/static-file/root?skip=0&take=10");
        var children = await _client.ReadAsync("tree/static-file/children?parentPath=%2Fwwwroot%2Fcss");
        var ancestors = await _client.ReadListAsync("tree/static-file/ancestors?descendantPath=/wwwroot/css/site.css");
        var items = await _client.ReadListAsync(
            "item/static-file?path=/wwwroot/css/site.css&path=/wwwroot/../secret.json&path=/secret.json"
        );
        var outside = await _client.ReadAsync("tree/static-file/children?parentPath=/wwwroot/..");

        Assert.That((string?)root["items"]![0]!["path"], Is.EqualTo("/wwwroot"));
        Assert.That((string?)children["items"]![0]!["path"], Is.EqualTo("/wwwroot/css/site.css"));
        Assert.That(
            ancestors.Select(node => (string?)node!["name"]),
            Is.EqualTo(new[] { "wwwroot", "css", "site.css" })
        );
        Assert.That(items, Has.Count.EqualTo(1));
        Assert.That((int?)outside["total"], Is.Zero);
    }

    [TestCase("http://169.254.169.254/latest", "NoSupportedProvider")]
    [TestCase("file:///etc/passwd", "InvalidUrl")]
    [TestCase("", "InvalidUrl")]
    public async Task Embedding_OfAnUnknownAddress_IsRefused(string url, string status)
    {
        using var answer = await _client.GetAsync(
            $"{EditorClient.Api}/oembed/query?url={Uri.EscapeDataString(url)}&maxWidth=300&maxHeight=200"
        );

        Assert.That(await answer.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo(status));
    }

    [Test]
    public async Task DynamicRoot_IsFoundFromTheNodeThatIsEdited()
    {
        using var answer = await QueryAsync("Parent", "NearestAncestorOrSelf");
        var found = await answer.Content.ReadFromJsonAsync<JsonObject>();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(found!["roots"]!.AsArray().Select(root => (string?)root), Is.EqualTo(new[] { _page.ToString() }));
    }

    [Test]
    public async Task DynamicRoot_WithAStepThatNobodyKnows_IsRefused()
    {
        using var answer = await QueryAsync("Parent", "Sideways");

        Assert.That(await answer.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("UnknownQueryStep"));
    }

    [Test]
    public async Task Redirects_AreListedOfOneDocument_AndDeleted()
    {
        _site.Get<IRedirectUrlService>().RegisterWithStatus("/old-page", _page);
        var all = await _client.ReadAsync("redirect-management?filter=old-p&skip=0&take=10");
        var own = await _client.ReadAsync($"redirect-management/{_page}?skip=0&take=10");
        var status = await _client.ReadAsync("redirect-management/status");
        var id = (string?)all["items"]![0]!["id"];
        using var editor = _site.SignedInAs(
            await _site.UserAsync("Elsewhere", ["content"], ["Umb.Document.Read"], startContentId: null)
        );
        using var denied = await editor.GetAsync($"{EditorClient.Api}/redirect-management/{_page}");
        using var kept = await editor.DeleteAsync($"{EditorClient.Api}/redirect-management/{id}");
        using var deleted = await _client.DeleteAsync($"{EditorClient.Api}/redirect-management/{id}");
        using var again = await _client.DeleteAsync($"{EditorClient.Api}/redirect-management/{id}");
        using var switched = await _client.PostAsync(
            $"{EditorClient.Api}/redirect-management/status?status=Disabled",
            null
        );

        Assert.Multiple(() =>
        {
            Assert.That((string?)all["items"]![0]!["originalUrl"], Is.EqualTo("/old-page"));
            Assert.That((int?)own["total"], Is.EqualTo(1));
            Assert.That((string?)status["status"], Is.EqualTo("Enabled"));
            Assert.That((bool?)status["userIsAdmin"], Is.True);
            Assert.That(denied.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(kept.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(switched.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        });
    }

    private Task<HttpResponseMessage> QueryAsync(string origin, string step) =>
        _client.PostAsJsonAsync(
            $"{EditorClient.Api}/dynamic-root/query",
            new
            {
                context = new
                {
                    id = _below,
                    parent = new { id = _page },
                    culture = (string?)null,
                    segment = (string?)null,
                },
                query = new
                {
                    origin = new { alias = origin, id = (Guid?)null },
                    steps = new[] { new { alias = step, documentTypeIds = new[] { _site.TypeOf("tagged").Key } } },
                },
            }
        );
}
