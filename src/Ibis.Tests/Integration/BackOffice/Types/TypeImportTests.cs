using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.BackOffice.Types.TypeBodies;

namespace Ibis.Tests.Integration.BackOffice.Types;

/// <summary>Types travel between sites as files.</summary>
internal sealed class TypeImportTests
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
    public async Task DocumentType_ThatWasExportedAndDeleted_ComesBackByItsFile()
    {
        var (part, id, folder) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var partBody = DocumentType(part, "travellingPart");
        partBody["properties"] = Array(Property(Guid.NewGuid(), "inPart", null));
        await _client.CreateAsync("document-type", partBody);
        await _client.CreateAsync(
            "document-type/folder",
            new JsonObject { ["id"] = folder, ["name"] = "Far away & back" }
        );
        var (tab, group) = (Guid.NewGuid(), Guid.NewGuid());
        var body = DocumentType(id, "traveller");
        body["parent"] = new JsonObject { ["id"] = folder };
        body["variesByCulture"] = true;
        body["containers"] = Array(Container(tab, "Main", "Tab", null), Container(group, "Head", "Group", tab, 1));
        body["properties"] = Array(
            Property(Guid.NewGuid(), "heading", group),
            Property(Guid.NewGuid(), "loose", null, 1)
        );
        body["compositions"] = Array(
            new JsonObject
            {
                ["documentType"] = new JsonObject { ["id"] = part },
                ["compositionType"] = "Composition",
            }
        );
        body["cleanup"]!["keepAllVersionsNewerThanDays"] = 7;
        await _client.CreateAsync("document-type", body);
        var before = await _client.ReadAsync($"document-type/{id}");
        var file = await _client.GetStringAsync($"{EditorClient.Api}/document-type/{id}/export");

        using var present = await ImportAsync("document-type", file);
        using var deleted = await _client.DeleteAsync($"{EditorClient.Api}/document-type/{id}");
        using var imported = await ImportAsync("document-type", file);

        Assert.That(await present.RefusalAsync(HttpStatusCode.Conflict), Is.EqualTo("DocumentTypeExists"));
        Assert.That(
            imported.StatusCode,
            Is.EqualTo(HttpStatusCode.Created),
            await imported.Content.ReadAsStringAsync()
        );
        var after = await _client.ReadAsync($"document-type/{id}");
        Assert.That(Sorted(after), Is.EqualTo(Sorted(before)));
        var ancestors = await _client.ReadListAsync($"tree/document-type/ancestors?descendantId={id}");
        Assert.That((string?)ancestors[0]!["id"], Is.EqualTo(folder.ToString()));
    }

    [TestCase("media-type")]
    [TestCase("member-type")]
    public async Task Type_OfAnotherKind_ComesBackByItsFileAsWell(string kind)
    {
        using var copied = await _client.PostAsJsonAsync(
            $"{EditorClient.Api}/{kind}/{await FirstAsync(kind)}/copy",
            new { target = (object?)null }
        );
        var id = copied.Headers.GetValues("Umb-Generated-Resource").Single();
        var before = await _client.ReadAsync($"{kind}/{id}");
        var file = await _client.GetStringAsync($"{EditorClient.Api}/{kind}/{id}/export");
        using var deleted = await _client.DeleteAsync($"{EditorClient.Api}/{kind}/{id}");

        using var imported = await ImportAsync(kind, file);
        using var wrong = await ImportAsync("document-type", file);

        Assert.That(
            imported.StatusCode,
            Is.EqualTo(HttpStatusCode.Created),
            await imported.Content.ReadAsStringAsync()
        );
        var after = await _client.ReadAsync($"{kind}/{id}");
        Assert.That(after["alias"]!.ToJsonString(), Is.EqualTo(before["alias"]!.ToJsonString()));
        Assert.That(after["properties"]!.AsArray(), Has.Count.EqualTo(before["properties"]!.AsArray().Count));
        Assert.That(await wrong.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("TypeMismatch"));
    }

    [TestCase("no XML at all")]
    [TestCase("<DocumentType/>")]
    [TestCase("<DocumentType><Info><Key>68a9c3c4-6bd8-4b22-9ea4-cbb5a2f0a1b7</Key></Info></DocumentType>")]
    [TestCase(
        "<DocumentType><Info><Key>68a9c3c4-6bd8-4b22-9ea4-cbb5a2f0a1b7</Key><Alias>x</Alias><Name>X</Name>"
            + "<Compositions><Composition>gone</Composition></Compositions></Info></DocumentType>"
    )]
    [TestCase(
        "<DocumentType><Info><Key>68a9c3c4-6bd8-4b22-9ea4-cbb5a2f0a1b7</Key><Alias>x</Alias><Name>X</Name></Info>"
            + "<GenericProperties><GenericProperty><Name>A</Name><Alias>a</Alias><Type>My.Gone</Type>"
            + "<Definition>68a9c3c4-6bd8-4b22-9ea4-cbb5a2f0a1b8</Definition></GenericProperty></GenericProperties></DocumentType>"
    )]
    public async Task File_ThatDoesNotFit_IsRefusedAndLeavesNothing(string file)
    {
        using var answer = await ImportAsync("document-type", file);

        await answer.RefusalAsync(HttpStatusCode.BadRequest);
        Assert.That(_site.Get<IContentTypeService>().Get("x"), Is.Null);
    }

    [Test]
    public async Task File_ThatIsGone_IsNotFound()
    {
        using var answer = await _client.PostAsJsonAsync(
            $"{EditorClient.Api}/document-type/import",
            new { file = new { id = Guid.NewGuid() } }
        );

        Assert.That(await answer.RefusalAsync(HttpStatusCode.NotFound), Is.EqualTo("TemporaryFileNotFound"));
    }

    private async Task<string> FirstAsync(string kind)
    {
        var root = await _client.ReadAsync($"tree/{kind}/root?skip=0&take=1");
        return (string)root["items"]![0]!["id"]!;
    }

    private async Task<HttpResponseMessage> ImportAsync(string kind, string text)
    {
        var key = await _client.UploadAsync("type.udt", text);
        return await _client.PostAsJsonAsync($"{EditorClient.Api}/{kind}/import", new { file = new { id = key } });
    }

    private static string Sorted(JsonObject type) =>
        string.Join(
            "\n",
            type.OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member =>
                    member.Value is JsonArray array
                        ? $"{member.Key}: {string.Join(",", array.Select(item => item!.ToJsonString()).Order(StringComparer.Ordinal))}"
                        : $"{member.Key}: {member.Value?.ToJsonString()}"
                )
        );
}
