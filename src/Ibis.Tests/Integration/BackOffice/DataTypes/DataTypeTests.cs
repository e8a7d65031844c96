using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Types;
using static Ibis.Tests.Integration.BackOffice.Types.TypeBodies;

namespace Ibis.Tests.Integration.BackOffice.DataTypes;

internal sealed class DataTypeTests
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
    public async Task DataType_ComesBackAsItWasSent_AndIsChanged()
    {
        var id = Guid.NewGuid();
        var body = Body(id, "Short text", ("maxChars", 20));
        await _client.CreateAsync("data-type", body);
        var created = await _client.ReadAsync($"data-type/{id}");

        body = Body(null, "Shorter text", ("maxChars", 10));
        await _client.ChangeAsync($"data-type/{id}", body);
        var changed = await _client.ReadAsync($"data-type/{id}");
        var batch = await _client.ReadAsync($"data-type/batch?id={id}");
        var items = await _client.ReadListAsync($"item/data-type?id={id}");

        Assert.Multiple(() =>
        {
            Assert.That((string?)created["name"], Is.EqualTo("Short text"));
            Assert.That((string?)created["editorUiAlias"], Is.EqualTo("Umb.PropertyEditorUi.TextBox"));
            Assert.That(Setting(created, "maxChars"), Is.EqualTo("20"));
            Assert.That(Setting(changed, "maxChars"), Is.EqualTo("10"));
            Assert.That((int?)batch["total"], Is.EqualTo(1));
            Assert.That((string?)items.Single()!["name"], Is.EqualTo("Shorter text"));
        });
    }

    [TestCase("editorAlias", "My.Missing", "PropertyEditorNotFound")]
    [TestCase("name", "", "InvalidName")]
    [TestCase("name", null, null)]
    public async Task DataType_ThatUmbracoRefuses_IsSaidInWords(string member, string? value, string? status)
    {
        var body = Body(Guid.NewGuid(), "Refused");
        body[member] = value;

        using var answer = await _client.PostAsJsonAsync($"{EditorClient.Api}/data-type", body);

        Assert.That(await answer.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo(status));
    }

    [Test]
    public async Task Settings_OfTheWrongForm_AreRefused()
    {
        var body = Body(Guid.NewGuid(), "Wrong", ("filter", new JsonObject { ["a"] = 1 }), ("multiple", "many"));
        body["editorAlias"] = "Umbraco.MediaPicker3";

        using var answer = await _client.PostAsJsonAsync($"{EditorClient.Api}/data-type", body);

        Assert.That(await answer.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("InvalidConfiguration"));
    }

    [Test]
    public async Task DataType_IsMovedCopiedFilteredAndDeleted()
    {
        var (id, folder) = (Guid.NewGuid(), Guid.NewGuid());
        await _client.CreateAsync("data-type", Body(id, "Wanderer"));
        await _client.CreateAsync("data-type/folder", new JsonObject { ["id"] = folder, ["name"] = "Drawer" });
        await _client.ChangeAsync($"data-type/{id}/move", Target(folder));
        using var copied = await _client.PostAsJsonAsync($"{EditorClient.Api}/data-type/{id}/copy", Target(folder));
        var children = await _client.ReadAsync($"tree/data-type/children?parentId={folder}");
        var filtered = await _client.ReadAsync(
            "filter/data-type?skip=0&take=1&name=wander&editorUiAlias=Umb.PropertyEditorUi.TextBox"
        );
        using var deleted = await _client.DeleteAsync($"{EditorClient.Api}/data-type/{id}");
        using var gone = await _client.GetAsync($"{EditorClient.Api}/data-type/{id}");

        Assert.That(copied.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((int?)children["total"], Is.EqualTo(2));
        Assert.That((int?)filtered["total"], Is.EqualTo(2));
        Assert.That(filtered["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task DataType_NamesThePropertiesThatUseIt()
    {
        var (id, type) = (Guid.NewGuid(), Guid.NewGuid());
        await _client.CreateAsync("data-type", Body(id, "Used"));
        var body = DocumentType(type, "userOfData");
        var property = Property(Guid.NewGuid(), "uses", null);
        property["dataType"]!["id"] = id;
        body["properties"] = Array(property);
        await _client.CreateAsync("document-type", body);

        var uses = await _client.ReadAsync($"data-type/{id}/referenced-by?skip=0&take=20");

        var use = uses["items"]!.AsArray().Single()!;
        Assert.That((string?)use["$type"], Is.EqualTo("DocumentTypePropertyTypeReferenceResponseModel"));
        Assert.That((string?)use["documentType"]!["id"], Is.EqualTo(type.ToString()));
    }

    [Test]
    public async Task ListViewOfMedia_IsWhereTheClientLooksForIt()
    {
        var list = await _client.ReadAsync("data-type/3a0156c4-3b8c-4803-bdc1-6871faa83fff");
        using var deleted = await _client.DeleteAsync($"{EditorClient.Api}/data-type/{list["id"]}");

        Assert.That((string?)list["editorAlias"], Is.EqualTo("Umbraco.ListView"));
        Assert.That((bool?)list["isDeletable"], Is.False);
        Assert.That(await deleted.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("NonDeletable"));
    }

    [Test]
    public async Task Editor_ReadsDataTypes_AndChangesNone()
    {
        using var editor = _site.SignedInAs(await _site.UserAsync("DataReader", ["content"]));
        var address = $"{EditorClient.Api}/data-type/{TextBox}";

        using var read = await editor.GetAsync(address);
        using var tree = await editor.GetAsync($"{EditorClient.Api}/tree/data-type/root");
        using var changed = await editor.PutAsJsonAsync(address, Body(null, "Mine"));

        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(tree.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static JsonObject Target(Guid folder) => new() { ["target"] = new JsonObject { ["id"] = folder } };

    private static string? Setting(JsonObject type, string alias) =>
        type["values"]!.AsArray().Single(value => (string?)value!["alias"] == alias)!["value"]?.ToJsonString();

    private static JsonObject Body(Guid? id, string name, params (string Alias, JsonNode Value)[] values)
    {
        var body = new JsonObject
        {
            ["name"] = name,
            ["editorAlias"] = "Umbraco.TextBox",
            ["editorUiAlias"] = "Umb.PropertyEditorUi.TextBox",
            ["values"] = new JsonArray([
                .. values.Select(value => new JsonObject { ["alias"] = value.Alias, ["value"] = value.Value }),
            ]),
        };
        if (id is { } key)
        {
            body["id"] = key;
            body["parent"] = null;
        }
        return body;
    }
}
