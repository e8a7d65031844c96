using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using static Ibis.Tests.Integration.BackOffice.Types.TypeBodies;

namespace Ibis.Tests.Integration.BackOffice.Types;

internal sealed class DocumentTypeTests
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
    public async Task Type_WithTabsGroupsAndParts_ComesBackAsItWasSent()
    {
        var (part, child) = (Guid.NewGuid(), Guid.NewGuid());
        var partBody = DocumentType(part, "seoPart");
        var partTab = Guid.NewGuid();
        partBody["isElement"] = true;
        partBody["containers"] = Array(Container(partTab, "SEO", "Tab", null));
        partBody["properties"] = Array(Property(Guid.NewGuid(), "seoTitle", partTab));
        await _client.CreateAsync("document-type", partBody);
        await _client.CreateAsync("document-type", DocumentType(child, "roundTripChild"));

        var id = Guid.NewGuid();
        var body = DocumentType(id, "roundTrip");
        var (tab, group, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        body["variesByCulture"] = true;
        body["containers"] = Array(
            Container(tab, "Main content", "Tab", null, 1),
            Container(group, "Head", "Group", tab, 2),
            Container(other, "Main content", "Group", tab, 3)
        );
        var varying = Property(Guid.NewGuid(), "heading", group, 4);
        varying["variesByCulture"] = true;
        body["properties"] = Array(
            varying,
            Property(Guid.NewGuid(), "lead", other, 5),
            Property(Guid.NewGuid(), "direct", tab, 6),
            Property(Guid.NewGuid(), "loose", null, 7)
        );
        body["compositions"] = Array(
            new JsonObject
            {
                ["documentType"] = new JsonObject { ["id"] = part },
                ["compositionType"] = "Composition",
            }
        );
        body["allowedDocumentTypes"] = Array(
            new JsonObject
            {
                ["documentType"] = new JsonObject { ["id"] = child },
                ["sortOrder"] = 0,
            }
        );
        body["cleanup"]!["preventCleanup"] = true;
        body["somethingNew"] = "is ignored";
        await _client.CreateAsync("document-type", body);
        var created = await _client.ReadAsync($"document-type/{id}");

        await _client.ChangeAsync($"document-type/{id}", created.DeepClone());
        var saved = await _client.ReadAsync($"document-type/{id}");

        foreach (var (name, value) in body.Where(member => member.Key is not ("parent" or "somethingNew")))
        {
            Assert.That(Sorted(created[name]), Is.EqualTo(Sorted(value)), name);
            Assert.That(Sorted(saved[name]), Is.EqualTo(Sorted(value)), $"{name} after saving");
        }
    }

    [Test]
    public async Task Properties_MoveBetweenGroupsAndTabs()
    {
        var id = Guid.NewGuid();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var body = DocumentType(id, "moving");
        body["containers"] = Array(Container(first, "First", "Tab", null), Container(second, "Second", "Tab", null, 1));
        body["properties"] = Array(Property(one, "one", first), Property(two, "two", second));
        await _client.CreateAsync("document-type", body);

        // The tabs swap their names as well.
        body["containers"] = Array(Container(first, "Second", "Tab", null), Container(second, "First", "Tab", null, 1));
        body["properties"] = Array(Property(one, "one", second), Property(two, "two", first));
        await _client.ChangeAsync($"document-type/{id}", body);
        var saved = await _client.ReadAsync($"document-type/{id}");

        Assert.That(Sorted(saved["containers"]), Is.EqualTo(Sorted(body["containers"])));
        Assert.That(Sorted(saved["properties"]), Is.EqualTo(Sorted(body["properties"])));
    }

    [Test]
    public async Task Groups_OfOneNameAtOnePlace_AreRefused()
    {
        var body = DocumentType(Guid.NewGuid(), "twins");
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        body["containers"] = Array(Container(one, "Twin", "Tab", null), Container(two, "twin", "Tab", null));
        body["properties"] = Array(Property(Guid.NewGuid(), "a1", one), Property(Guid.NewGuid(), "a2", two));

        using var answer = await _client.PostAsJsonAsync($"{EditorClient.Api}/document-type", body);

        Assert.That(await answer.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("DuplicateContainer"));
    }

    [TestCase("alias", "", "InvalidAlias")]
    [TestCase("alias", "system", "InvalidAlias")]
    [TestCase("name", "", "NameCannotBeEmpty")]
    [TestCase("name", null, null)]
    public async Task Type_ThatUmbracoRefuses_IsSaidInWords(string member, string? value, string? status)
    {
        var body = DocumentType(Guid.NewGuid(), "refusedType");
        body[member] = value;

        using var answer = await _client.PostAsJsonAsync($"{EditorClient.Api}/document-type", body);

        Assert.That(await answer.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo(status));
    }

    [Test]
    public async Task Type_WithATakenIdOrAlias_IsRefused()
    {
        var body = DocumentType(Guid.NewGuid(), "takenType");
        await _client.CreateAsync("document-type", body);

        using var sameId = await _client.PostAsJsonAsync($"{EditorClient.Api}/document-type", body);
        body["id"] = Guid.NewGuid();
        using var sameAlias = await _client.PostAsJsonAsync($"{EditorClient.Api}/document-type", body);

        Assert.That(await sameId.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("DuplicateKey"));
        Assert.That(await sameAlias.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("DuplicateAlias"));
    }

    [Test]
    public async Task Type_ThatIsGone_IsNotFound()
    {
        var gone = $"{EditorClient.Api}/document-type/{Guid.NewGuid()}";
        using var read = await _client.GetAsync(gone);
        using var changed = await _client.PutAsJsonAsync(gone, DocumentType(Guid.NewGuid(), "gone"));
        using var copied = await _client.PostAsJsonAsync($"{gone}/copy", new { target = (object?)null });
        using var deleted = await _client.DeleteAsync(gone);

        foreach (var answer in new[] { read, changed, copied, deleted })
        {
            await answer.RefusalAsync(HttpStatusCode.NotFound);
        }
    }

    /// <summary>The client sorts properties and containers itself.</summary>
    private static string? Sorted(JsonNode? node) =>
        node is JsonArray array ? string.Join(",\n", array.Select(Text).Order(StringComparer.Ordinal)) : Text(node);

    private static string? Text(JsonNode? node) =>
        node is JsonObject members
            ? "{"
                + string.Join(
                    ",",
                    members
                        .OrderBy(member => member.Key, StringComparer.Ordinal)
                        .Select(member => $"{member.Key}:{Text(member.Value)}")
                )
                + "}"
        : node is JsonArray array ? "[" + string.Join(",", array.Select(Text)) + "]"
        : node?.ToJsonString();
}
