using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using static Ibis.Tests.Integration.BackOffice.Types.TypeBodies;

namespace Ibis.Tests.Integration.BackOffice.Types;

/// <summary>What the three kinds of types share, by the addresses of each: copies, files, compositions, rights.</summary>
[TestFixture("document-type")]
[TestFixture("media-type")]
[TestFixture("member-type")]
internal sealed class TypeActionTests(string kind)
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
    public async Task Type_IsCopiedFoundExportedAndDeleted()
    {
        var id = Guid.NewGuid();
        await _client.CreateAsync(kind, _kind.Body(id, "copiedType"));
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
        var partBody = _kind.Body(part, "offeredPart");
        partBody["properties"] = Array(_kind.Own(Property(Guid.NewGuid(), "offered", null)));
        await _client.CreateAsync(kind, partBody);
        var wholeBody = _kind.Body(whole, "offeredWhole");
        wholeBody["compositions"] = Array(
            new JsonObject
            {
                [_kind.Reference] = new JsonObject { ["id"] = part },
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
        await _client.CreateAsync(kind, _kind.Body(id, "readOnlyType"));
        var section = kind switch
        {
            "document-type" => "content",
            "media-type" => "media",
            _ => "member",
        };
        using var editor = _site.SignedInAs(await _site.UserAsync($"Editor of {kind}", [section]));

        using var read = await editor.GetAsync($"{EditorClient.Api}/{kind}/{id}");
        using var tree = await editor.GetAsync($"{EditorClient.Api}/tree/{kind}/root");
        using var changed = await editor.PutAsJsonAsync($"{EditorClient.Api}/{kind}/{id}", _kind.Body(id, "changed"));
        using var deleted = await editor.DeleteAsync($"{EditorClient.Api}/{kind}/{id}");

        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(tree.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
