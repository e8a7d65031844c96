using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Types;
using Ibis.Tests.Integration.ContentTypes;

namespace Ibis.Tests.Integration.BackOffice.Dictionary;

internal sealed class DictionaryTests
{
    private TestSite _site = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        await _site.CreateLanguageAsync("da");
        _client = _site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Item_IsCreatedReadChangedAndDeleted()
    {
        var id = Guid.NewGuid();
        await _client.CreateAsync("dictionary", Body(id, "Greeting", null, ("en", "Hello"), ("da", "Hej")));
        await _client.ChangeAsync($"dictionary/{id}", Body(null, "Welcome", null, ("en", "Welcome")));
        var item = await _client.ReadAsync($"dictionary/{id}");
        var list = await _client.ReadAsync("dictionary?filter=Welc&skip=0&take=10&pageSize=10");
        var items = await _client.ReadListAsync($"item/dictionary?id={id}");
        using var deleted = await _client.DeleteAsync($"{EditorClient.Api}/dictionary/{id}");
        using var gone = await _client.GetAsync($"{EditorClient.Api}/dictionary/{id}");

        Assert.That((string?)item["name"], Is.EqualTo("Welcome"));
        Assert.That(item["translations"]!.ToJsonString(), Is.EqualTo("""[{"isoCode":"en","translation":"Welcome"}]"""));
        Assert.That(list["items"]![0]!["translatedIsoCodes"]!.ToJsonString(), Is.EqualTo("""["en"]"""));
        Assert.That(items, Has.Count.EqualTo(1));
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Tree_ShowsWhatLiesBelow_AndWhereItWasMoved()
    {
        var (parent, child, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await _client.CreateAsync("dictionary", Body(parent, "Parent"));
        await _client.CreateAsync("dictionary", Body(other, "Other"));
        await _client.CreateAsync("dictionary", Body(child, "Child", parent));
        var before = await _client.ReadAsync($"tree/dictionary/children?parentId={parent}");

        await _client.ChangeAsync($"dictionary/{child}/move", Target(other));
        using var below = await _client.PutAsJsonAsync($"{EditorClient.Api}/dictionary/{other}/move", Target(child));
        var ancestors = await _client.ReadListAsync($"tree/dictionary/ancestors?descendantId={child}");
        var root = await _client.ReadAsync("tree/dictionary/root?skip=0&take=100");

        Assert.That((int?)before["total"], Is.EqualTo(1));
        Assert.That(await below.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("InvalidParent"));
        Assert.That(ancestors.Select(node => (string?)node!["name"]), Is.EqualTo(new[] { "Other", "Child" }));
        Assert.That(
            root["items"]!.AsArray().Where(node => (bool)node!["hasChildren"]!).Select(node => (string?)node!["name"]),
            Does.Contain("Other").And.Not.Contain("Parent")
        );
    }

    [Test]
    public async Task Name_ThatIsTaken_AndLanguageThatIsMissing_AreRefused()
    {
        await _client.CreateAsync("dictionary", Body(Guid.NewGuid(), "Taken"));
        using var taken = await PostAsync(Body(Guid.NewGuid(), "Taken"));
        using var stray = await PostAsync(Body(Guid.NewGuid(), "Stray", null, ("xx", "?")));
        using var nameless = await PostAsync(Body(Guid.NewGuid(), " "));

        Assert.That(await taken.RefusalAsync(HttpStatusCode.Conflict), Is.EqualTo("DuplicateItemKey"));
        Assert.That(await stray.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("LanguageNotFound"));
        Assert.That(await nameless.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("InvalidName"));
    }

    [Test]
    public async Task Items_TravelInAFile_WithoutOverwritingTexts()
    {
        var (parent, child) = (Guid.NewGuid(), Guid.NewGuid());
        await _client.CreateAsync("dictionary", Body(parent, "Travel", null, ("en", "Travel"), ("da", "Rejse")));
        await _client.CreateAsync("dictionary", Body(child, "TravelFar", parent, ("en", "Far")));
        using var file = await _client.GetAsync($"{EditorClient.Api}/dictionary/{parent}/export?includeChildren=true");
        var text = await file.Content.ReadAsStringAsync();
        await _client.ChangeAsync($"dictionary/{parent}", Body(null, "Travel", null, ("en", "Journey")));
        using var deleted = await _client.DeleteAsync($"{EditorClient.Api}/dictionary/{child}");

        using var imported = await ImportAsync(text);
        var after = await _client.ReadAsync($"dictionary/{parent}");
        var childAfter = await _client.ReadAsync($"dictionary/{child}");

        Assert.That(
            imported.StatusCode,
            Is.EqualTo(HttpStatusCode.Created),
            await imported.Content.ReadAsStringAsync()
        );
        Assert.That(after["translations"]!.ToJsonString(), Does.Contain("Journey").And.Contain("Rejse"));
        Assert.That((string?)childAfter["name"], Is.EqualTo("TravelFar"));
    }

    [TestCase("no XML at all")]
    [TestCase("<DocumentType/>")]
    [TestCase("<DictionaryItem Key='none' Name='x'/>")]
    public async Task File_ThatIsNoDictionary_IsRefused(string text)
    {
        using var answer = await ImportAsync(text);

        await answer.RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Translator_ChangesTexts_AndAnEditorDoesNot()
    {
        var id = Guid.NewGuid();
        await _client.CreateAsync("dictionary", Body(id, "Shared", null, ("en", "Shared")));
        using var translator = _site.SignedInAs(await _site.UserAsync("Translator", ["translation"]));
        using var editor = _site.SignedInAs(await _site.UserAsync("DictionaryEditor", ["content"]));
        var body = Body(null, "Shared", null, ("en", "Changed"));

        using var changed = await translator.PutAsJsonAsync($"{EditorClient.Api}/dictionary/{id}", body);
        using var refused = await editor.PutAsJsonAsync($"{EditorClient.Api}/dictionary/{id}", body);

        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Translator_WithoutALanguage_ChangesNoTextInIt()
    {
        var id = Guid.NewGuid();
        await _client.CreateAsync("dictionary", Body(id, "Foreign", null, ("en", "Foreign"), ("da", "Fremmed")));
        var user = await _site.UserAsync("DaneOnly", ["translation"], allLanguages: false);
        using var translator = _site.SignedInAs(user);

        using var same = await translator.PutAsJsonAsync(
            $"{EditorClient.Api}/dictionary/{id}",
            Body(null, "Foreign", null, ("en", "Foreign"), ("da", "Fremmed"))
        );
        using var other = await translator.PutAsJsonAsync(
            $"{EditorClient.Api}/dictionary/{id}",
            Body(null, "Foreign", null, ("en", "Alien"), ("da", "Fremmed"))
        );

        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<HttpResponseMessage> ImportAsync(string text)
    {
        var key = await _client.UploadAsync("items.udt", text);
        return await _client.PostAsJsonAsync(
            $"{EditorClient.Api}/dictionary/import",
            new { temporaryFile = new { id = key }, parent = (object?)null }
        );
    }

    private Task<HttpResponseMessage> PostAsync(JsonObject body) =>
        _client.PostAsJsonAsync($"{EditorClient.Api}/dictionary", body);

    private static JsonObject Target(Guid item) => new() { ["target"] = new JsonObject { ["id"] = item } };

    private static JsonObject Body(
        Guid? id,
        string name,
        Guid? parent = null,
        params (string Code, string Text)[] texts
    )
    {
        var body = new JsonObject
        {
            ["name"] = name,
            ["translations"] = new JsonArray([
                .. texts.Select(text => new JsonObject { ["isoCode"] = text.Code, ["translation"] = text.Text }),
            ]),
        };
        if (id is { } key)
        {
            body["id"] = key;
            body["parent"] = parent is { } above ? new JsonObject { ["id"] = above } : null;
        }
        return body;
    }
}
