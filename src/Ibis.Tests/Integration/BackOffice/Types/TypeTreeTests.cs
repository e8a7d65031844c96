using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using static Ibis.Tests.Integration.BackOffice.Types.TypeBodies;

namespace Ibis.Tests.Integration.BackOffice.Types;

/// <summary>What the three kinds of types share, by the addresses of each.</summary>
[TestFixture("document-type")]
[TestFixture("media-type")]
[TestFixture("member-type")]
internal sealed class TypeTreeTests(string kind)
{
    private TestSite _site = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        _client = _site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Tree_ShowsFoldersFirst_WithWhatLiesInThem()
    {
        var (folder, inside) = (Guid.NewGuid(), Guid.NewGuid());
        await _client.CreateAsync(
            $"{kind}/folder",
            new JsonObject
            {
                ["id"] = folder,
                ["name"] = "Zoo",
                ["parent"] = null,
            }
        );
        var body = Body(inside, "insideTree");
        body["parent"] = new JsonObject { ["id"] = folder };
        await _client.CreateAsync(kind, body);

        var root = await _client.ReadAsync($"tree/{kind}/root?skip=0&take=100&foldersOnly=false");
        var folders = await _client.ReadAsync($"tree/{kind}/root?skip=0&take=100&foldersOnly=true");
        var children = await _client.ReadAsync($"tree/{kind}/children?parentId={folder}&skip=0&take=1");
        var ancestors = await _client.ReadListAsync($"tree/{kind}/ancestors?descendantId={inside}");
        var siblings = await _client.ReadAsync($"tree/{kind}/siblings?target={folder}&before=0&after=0");
        var total = await _client.ReadAsync($"tree/{kind}/root?skip=0&take=0");

        Assert.Multiple(() =>
        {
            var first = root["items"]!.AsArray()[0]!;
            Assert.That((string?)first["name"], Is.EqualTo("Zoo"));
            Assert.That((bool?)first["isFolder"], Is.True);
            Assert.That((bool?)first["hasChildren"], Is.True);
            Assert.That((bool?)folders["items"]!.AsArray().Single()!["hasChildren"], Is.False);
            Assert.That((string?)children["items"]![0]!["id"], Is.EqualTo(inside.ToString()));
            Assert.That((string?)children["items"]![0]!["parent"]!["id"], Is.EqualTo(folder.ToString()));
            Assert.That(
                ancestors.Select(node => (string?)node!["id"]),
                Is.EqualTo(new[] { folder.ToString(), inside.ToString() })
            );
            Assert.That((int?)siblings["totalBefore"], Is.Zero);
            Assert.That((int?)siblings["totalAfter"], Is.EqualTo((int?)root["total"] - 1));
            Assert.That((int?)total["total"], Is.EqualTo((int?)root["total"]));
            Assert.That(total["items"]!.AsArray(), Is.Empty);
        });
    }

    [Test]
    public async Task Folder_IsRenamedAndDeleted_ButNotWhileSomethingLiesInIt()
    {
        var (folder, inside) = (Guid.NewGuid(), Guid.NewGuid());
        await _client.CreateAsync($"{kind}/folder", new JsonObject { ["id"] = folder, ["name"] = "Drawer" });
        var body = Body(inside, "inDrawer");
        body["parent"] = new JsonObject { ["id"] = folder };
        await _client.CreateAsync(kind, body);
        await _client.ChangeAsync($"{kind}/folder/{folder}", new JsonObject { ["name"] = "Shelf" });
        var renamed = await _client.ReadAsync($"{kind}/folder/{folder}");

        using var full = await _client.DeleteAsync($"{EditorClient.Api}/{kind}/folder/{folder}");
        await _client.ChangeAsync($"{kind}/{inside}/move", new JsonObject { ["target"] = null });
        using var empty = await _client.DeleteAsync($"{EditorClient.Api}/{kind}/folder/{folder}");
        using var gone = await _client.GetAsync($"{EditorClient.Api}/{kind}/folder/{folder}");

        Assert.That((string?)renamed["name"], Is.EqualTo("Shelf"));
        Assert.That(await full.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("NotEmpty"));
        Assert.That(empty.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Type_IsCopiedFoundExportedAndDeleted()
    {
        var id = Guid.NewGuid();
        await _client.CreateAsync(kind, Body(id, "copiedType"));
        using var copied = await _client.PostAsJsonAsync(
            $"{EditorClient.Api}/{kind}/{id}/copy",
            new { target = (object?)null }
        );
        var copy = copied.Headers.GetValues("Umb-Generated-Resource").Single();
        var found = await _client.ReadAsync($"item/{kind}/search?query=COPIEDtype&skip=0&take=10");
        var items = await _client.ReadListAsync($"item/{kind}?id={id}&id={copy}");
        var batch = await _client.ReadAsync($"{kind}/batch?id={id}&id={copy}");
        using var file = await _client.GetAsync($"{EditorClient.Api}/{kind}/{id}/export");
        using var deleted = await _client.DeleteAsync($"{EditorClient.Api}/{kind}/{copy}");
        using var gone = await _client.GetAsync($"{EditorClient.Api}/{kind}/{copy}");

        Assert.That((int?)found["total"], Is.EqualTo(2));
        Assert.That(items, Has.Count.EqualTo(2));
        Assert.That((int?)batch["total"], Is.EqualTo(2));
        Assert.That(file.Content.Headers.ContentDisposition?.FileName, Is.EqualTo("copiedType.udt"));
        Assert.That(await file.Content.ReadAsStringAsync(), Does.Contain("copiedType"));
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Composition_IsOfferedAndNamesItsUsers()
    {
        var (part, whole) = (Guid.NewGuid(), Guid.NewGuid());
        var partBody = Body(part, "offeredPart");
        partBody["properties"] = Array(Own(Property(Guid.NewGuid(), "offered", null)));
        await _client.CreateAsync(kind, partBody);
        var wholeBody = Body(whole, "offeredWhole");
        wholeBody["compositions"] = Array(
            new JsonObject
            {
                [Reference] = new JsonObject { ["id"] = part },
                ["compositionType"] = "Composition",
            }
        );
        await _client.CreateAsync(kind, wholeBody);
        using var answer = await _client.PostAsJsonAsync(
            $"{EditorClient.Api}/{kind}/available-compositions",
            new
            {
                id = (Guid?)null,
                isElement = false,
                currentCompositeIds = System.Array.Empty<Guid>(),
                currentPropertyAliases = new[] { "offered" },
            }
        );
        var available = await answer.Content.ReadFromJsonAsync<JsonArray>();
        var users = await _client.ReadListAsync($"{kind}/{part}/composition-references");

        var offered = available!.Single(one => (string?)one!["id"] == part.ToString())!;
        Assert.That((bool?)offered["isCompatible"], Is.False, "it has a property of the same alias");
        Assert.That((string?)users.Single()!["id"], Is.EqualTo(whole.ToString()));
    }

    [Test]
    public async Task Editor_ReadsWhatSheNeeds_AndChangesNothing()
    {
        var id = Guid.NewGuid();
        await _client.CreateAsync(kind, Body(id, "readOnlyType"));
        var section = kind switch
        {
            "document-type" => "content",
            "media-type" => "media",
            _ => "member",
        };
        using var editor = _site.SignedInAs(await _site.UserAsync($"Editor of {kind}", [section]));

        using var read = await editor.GetAsync($"{EditorClient.Api}/{kind}/{id}");
        using var tree = await editor.GetAsync($"{EditorClient.Api}/tree/{kind}/root");
        using var changed = await editor.PutAsJsonAsync($"{EditorClient.Api}/{kind}/{id}", Body(id, "changed"));
        using var deleted = await editor.DeleteAsync($"{EditorClient.Api}/{kind}/{id}");

        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(tree.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private string Reference =>
        kind switch
        {
            "document-type" => "documentType",
            "media-type" => "mediaType",
            _ => "memberType",
        };

    private JsonObject Body(Guid id, string alias)
    {
        var body = DocumentType(id, alias);
        if (kind == "document-type")
        {
            return body;
        }
        foreach (var member in new[] { "allowedDocumentTypes", "allowedTemplates", "defaultTemplate", "cleanup" })
        {
            body.Remove(member);
        }
        if (kind == "media-type")
        {
            body["allowedMediaTypes"] = new JsonArray();
        }
        return body;
    }

    private JsonObject Own(JsonObject property)
    {
        if (kind == "member-type")
        {
            property["isSensitive"] = true;
            property["visibility"] = new JsonObject { ["memberCanView"] = true, ["memberCanEdit"] = false };
        }
        return property;
    }
}
