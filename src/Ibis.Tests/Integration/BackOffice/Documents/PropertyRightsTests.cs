using System.Net;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.PropertyEditors;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using static Umbraco.Cms.Core.Constants.Security;

namespace Ibis.Tests.Integration.BackOffice.Documents;

/// <summary>Editors who may not read or write every property, and who do not use the client.</summary>
internal sealed class PropertyRightsTests : DocumentApiTests
{
    private const string Read = ActionDocumentPropertyRead.ActionLetter;
    private const string Write = ActionDocumentPropertyWrite.ActionLetter;

    private HttpClient _blind = null!;
    private HttpClient _reader = null!;
    private HttpClient _writer = null!;

    [OneTimeSetUp]
    public async Task SignInAsync()
    {
        _blind = await Site.LimitedAsync("Blind", Bench.Article, "number");
        _reader = await Site.LimitedAsync("Reader", Bench.Article, "number", Read);
        _writer = await Site.LimitedAsync("Letterbox", Bench.Article, "number", Write);
    }

    [OneTimeTearDown]
    public void SignOut()
    {
        _blind?.Dispose();
        _reader?.Dispose();
        _writer?.Dispose();
    }

    [Test]
    public async Task Value_ThatMayNotBeRead_IsLeftOutWhereverDocumentsAreShown()
    {
        var id = await CreatedArticleAsync("Secret number");
        await PublishAsync(id, "en");
        var versions = await GetAsync(_blind, $"/document-version?documentId={id}&culture=en&skip=0&take=10");
        var version = (Guid)versions["items"]![0]!["id"]!;

        foreach (var path in new[] { $"/document/{id}", $"/document/{id}/published", $"/document-version/{version}" })
        {
            Assert.That(Aliases(await GetAsync(_blind, path)), Does.Contain("title").And.Not.Contain("number"), path);
            Assert.That(Aliases(await GetAsync(_reader, path)), Does.Contain("number"), path);
        }
    }

    [Test]
    public async Task Value_ThatMayNotBeRead_StaysWhenTheRestIsSaved([Values] bool canWrite)
    {
        var id = await CreatedArticleAsync("Untouched number");
        var opened = await OpenAsync(canWrite ? _writer : _blind, id);
        ValueOf(opened, "title", "en")["value"] = "changed";

        await SendAsync(canWrite ? _writer : _blind, HttpMethod.Put, $"/document/{id}", opened);

        var document = await GetAsync(Admin, $"/document/{id}");
        Assert.That((string?)ValueOf(document, "title", "en")["value"], Is.EqualTo("changed"));
        Assert.That((int)ValueOf(document, "number")["value"]!, Is.EqualTo(3));
    }

    [TestCase("")]
    [TestCase("/update-and-publish")]
    public async Task Value_ThatMayNotBeWritten_StaysAsItIsStored(string way)
    {
        var id = await CreatedArticleAsync("Locked number");
        var opened = await OpenAsync(_reader, id);
        opened["culturesToPublish"] = new JsonArray("en");
        ValueOf(opened, "number")["value"] = 99;

        await SendAsync(_reader, HttpMethod.Put, $"/document/{id}{way}", opened);
        await SendAsync(_blind, HttpMethod.Put, $"/document/{id}{way}", opened);

        Assert.That((int)ValueOf(await GetAsync(Admin, $"/document/{id}"), "number")["value"]!, Is.EqualTo(3));
    }

    [Test]
    public async Task Value_ThatMayBeWritten_IsSaved()
    {
        var id = await CreatedArticleAsync("Free number");
        var opened = await OpenAsync(_writer, id);
        opened["values"]!.AsArray().Add(Value("number", 99));

        await SendAsync(_writer, HttpMethod.Put, $"/document/{id}", opened);

        Assert.That((int)ValueOf(await GetAsync(Admin, $"/document/{id}"), "number")["value"]!, Is.EqualTo(99));
    }

    [TestCase("")]
    [TestCase("/create-and-publish")]
    public async Task Value_ThatMayNotBeWritten_IsLeftOutOfANewDocument(string way)
    {
        var id = Guid.NewGuid();
        var body = NewArticle(id, "New without number");
        body["culturesToPublish"] = new JsonArray("en");

        await SendAsync(_reader, HttpMethod.Post, $"/document{way}", body);

        var aliases = Aliases(await GetAsync(Admin, $"/document/{id}"));
        Assert.That(aliases, Does.Contain("title").And.Not.Contain("number"));
    }

    [Test]
    public async Task Rollback_ThatWouldChangeALockedValue_IsForbidden()
    {
        var id = await CreatedArticleAsync("Past number");
        await PublishAsync(id, "en");
        var opened = await OpenAsync(Admin, id);
        ValueOf(opened, "title", "en")["value"] = "later";
        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}", opened);
        var versions = await GetAsync(Admin, $"/document-version?documentId={id}&culture=en&skip=0&take=10");
        var published = versions["items"]!.AsArray().Single(one => (bool)one!["isCurrentPublishedVersion"]!)!;
        var rollback = $"/document-version/{(Guid)published["id"]!}/rollback";
        await SendAsync(_reader, HttpMethod.Post, rollback);
        ValueOf(opened, "number")["value"] = 4;
        opened["variants"] = (await OpenAsync(Admin, id))["variants"]!.DeepClone();
        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}", opened);

        await SendAsync(_reader, HttpMethod.Post, rollback, expected: HttpStatusCode.Forbidden);

        Assert.That((int)ValueOf(await GetAsync(Admin, $"/document/{id}"), "number")["value"]!, Is.EqualTo(4));
    }

    [Test]
    public async Task Group_WithoutTheVerbsAnywhere_ReadsAndWritesNoValues()
    {
        var id = await CreatedArticleAsync("Nothing to see");
        using var nobody = Site.SignedInAs(
            await Site.UserAsync("Valueless", ["content"], Verbs.All, withValues: false)
        );
        var opened = await OpenAsync(nobody, id);
        opened["values"]!.AsArray().Add(Value("title", "forged", "en"));

        await SendAsync(nobody, HttpMethod.Put, $"/document/{id}", opened);

        Assert.That(Aliases(await GetAsync(nobody, $"/document/{id}")), Is.Empty);
        var document = await GetAsync(Admin, $"/document/{id}");
        Assert.That((string?)ValueOf(document, "title", "en")["value"], Is.EqualTo("title of Nothing to see"));
        Assert.That((int)ValueOf(document, "number")["value"]!, Is.EqualTo(3));
    }

    [Test]
    public async Task Values_WithinBlocks_FollowTheSameRule()
    {
        var types = new EveryEditorSite(Site);
        await types.MakeElementTypeAsync(("note", "Umbraco.TextBox", "{}"));
        var allowed = $$$"""{"blocks":[{"contentElementTypeKey":"{{{types.Element!.Key}}}","allowAtRoot":true}]}""";
        await types.MakeDocumentTypeAsync([("blocks", "Umbraco.BlockList", allowed)]);
        using var blind = await Site.LimitedAsync("Blockblind", types.Element!, "note");
        var id = Guid.NewGuid();
        var block = Guid.NewGuid();
        var page = NewPage(id, "Blocks");
        page["documentType"] = new JsonObject { ["id"] = types.Document!.Key };
        page["values"] = new JsonArray(Value("blocks", Blocks(types.Element!.Key, block, "shown", "hidden")));
        await SendAsync(Admin, HttpMethod.Post, "/document", page);

        var opened = await OpenAsync(blind, id);
        var seen = ValueOf(opened, "blocks").ToJsonString();
        ValueOf(opened, "blocks")["value"] = Blocks(types.Element!.Key, block, "changed", "forged");
        await SendAsync(blind, HttpMethod.Put, $"/document/{id}", opened);

        Assert.That(seen, Does.Contain("shown").And.Not.Contain("hidden"));
        var stored = ValueOf(await GetAsync(Admin, $"/document/{id}"), "blocks").ToJsonString();
        Assert.That(stored, Does.Contain("changed").And.Contain("hidden").And.Not.Contain("forged"));
    }

    private static JsonObject Blocks(Guid type, Guid block, string text, string note) =>
        new()
        {
            ["layout"] = new JsonObject
            {
                ["Umbraco.BlockList"] = new JsonArray(new JsonObject { ["contentKey"] = block }),
            },
            ["contentData"] = new JsonArray(
                new JsonObject
                {
                    ["key"] = block,
                    ["contentTypeKey"] = type,
                    ["values"] = new JsonArray(Value("text", text), Value("note", note)),
                }
            ),
            ["settingsData"] = new JsonArray(),
            ["expose"] = new JsonArray(
                new JsonObject
                {
                    ["contentKey"] = block,
                    ["culture"] = null,
                    ["segment"] = null,
                }
            ),
        };

    private static List<string?> Aliases(JsonNode document) =>
        [.. document["values"]!.AsArray().Select(value => (string?)value!["alias"]).Distinct()];
}
