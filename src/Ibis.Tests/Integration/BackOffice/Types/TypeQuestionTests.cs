using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Types;

internal sealed class TypeQuestionTests
{
    private TestDatabase _database = null!;
    private ContentBench _bench = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _bench = await ContentBench.StartAsync(_database);
        _client = _bench.Site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _bench.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task PropertyAndDataType_AreUsed_WhenContentHasAValue()
    {
        var property = _bench.Page.PropertyTypes.Single(type => type.Alias == "title");
        var page = _bench.NewPage("Titled");
        page.SetValue("title", "A title");
        _bench.Saved(page);

        var used = await ReadAsync($"property-type/is-used?contentTypeId={_bench.Page.Key}&propertyAlias=title");
        var unused = await ReadAsync($"property-type/is-used?contentTypeId={_bench.Page.Key}&propertyAlias=other");
        var dataType = await ReadAsync($"data-type/{property.DataTypeKey}/is-used");
        using var nowhere = await _client.GetAsync(Api($"data-type/{Guid.NewGuid()}/is-used"));
        using var noType = await _client.GetAsync(
            Api($"property-type/is-used?contentTypeId={Guid.NewGuid()}&propertyAlias=title")
        );

        Assert.That((bool)used!, Is.True);
        Assert.That((bool)unused!, Is.False);
        Assert.That((bool)dataType!, Is.True);
        Assert.That(nowhere.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(noType.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Ancestors_OfADataTypeInFolders_AreNamedFromTheRoot()
    {
        var folders = _bench.Site.Get<IDataTypeContainerService>();
        var outer = await folders.CreateAsync(null, "Outer", null, Constants.Security.SuperUserKey);
        var inner = await folders.CreateAsync(null, "Inner", outer.Result!.Key, Constants.Security.SuperUserKey);
        var types = _bench.Site.Get<IDataTypeService>();
        var text = (await types.GetAsync(Guid.Parse(Constants.DataTypes.Guids.Textstring)))!;
        var copied = await types.CopyAsync(text, inner.Result!.Key, Constants.Security.SuperUserKey);

        var found = await ReadAsync($"item/data-type/ancestors?id={copied.Result.Key}&id={Guid.NewGuid()}");

        Assert.That(
            found!.AsArray().Single()!["ancestors"]!.AsArray().Select(item => (string?)item!["name"]),
            Is.EqualTo(["Outer", "Inner"])
        );
    }

    [Test]
    public async Task ReservedNames_AreSaid_ForEachKind()
    {
        var media = await ReadAsync("media-type/configuration");
        var members = await ReadAsync("member-type/configuration");

        Assert.That(media!["reservedFieldNames"]!.AsArray(), Is.Not.Empty);
        Assert.That(
            members!["reservedFieldNames"]!.AsArray().Select(name => (string?)name),
            Does.Contain("Email").IgnoreCase
        );
    }

    [Test]
    public async Task File_ThatIsNotThere_CannotBeAnalyzed()
    {
        using var answer = await _client.GetAsync(Api($"import/analyze?temporaryFileId={Guid.NewGuid()}"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<JsonNode?> ReadAsync(string path) => await _client.GetFromJsonAsync<JsonNode>(Api(path));

    private static string Api(string path) => $"{EditorClient.Api}/{path}";
}
