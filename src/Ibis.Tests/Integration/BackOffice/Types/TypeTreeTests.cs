using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Ibis.Tests.Integration.BackOffice.Types;

/// <summary>What the three kinds of types share, by the addresses of each: trees and folders.</summary>
[TestFixture("document-type")]
[TestFixture("media-type")]
[TestFixture("member-type")]
internal sealed class TypeTreeTests(string kind)
{
    private readonly TypeKind _kind = new(kind);
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
        var body = _kind.Body(inside, "insideTree");
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
        var body = _kind.Body(inside, "inDrawer");
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
}
