using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Services;
using static Umbraco.Cms.Core.Constants.Security;

namespace Ibis.Tests.Integration.BackOffice.Documents;

/// <summary>An editor whose group has French alone.</summary>
internal sealed class TranslatorTests : DocumentApiTests
{
    private HttpClient _french = null!;

    [OneTimeSetUp]
    public async Task SignInAsync()
    {
        var translator = await Site.UserAsync("Traductrice", ["content"], Verbs.All, allLanguages: false);
        var group = (await Site.Get<IUserGroupService>().GetAsync(translator.Groups.Single().Alias))!;
        var french = (await Site.Get<ILanguageService>().GetAsync("fr"))!;
        group.AddAllowedLanguage(french.Id);
        Assert.That((await Site.Get<IUserGroupService>().UpdateAsync(group, SuperUserKey)).Success);
        _french = Site.SignedInAs(Site.Get<IUserService>().GetUserById(translator.Id)!);
    }

    [OneTimeTearDown]
    public void SignOut() => _french?.Dispose();

    [Test]
    public async Task Translator_SavesHerLanguageAndLeavesTheOthersAsTheyAre()
    {
        var id = await CreatedArticleAsync("English", "Fran\u00e7ais");
        await PublishAsync(id, "en");
        var opened = await OpenAsync(_french, id);
        ValueOf(opened, "title", "fr")["value"] = "traduit";
        ValueOf(opened, "title", "en")["value"] = "tampered";
        VariantOf(opened, "en")["name"] = "Tampered";
        ValueOf(opened, "number")["value"] = 99;

        await SendAsync(_french, HttpMethod.Put, $"/document/{id}", opened);

        var document = await GetAsync(Admin, $"/document/{id}");
        Assert.That((string?)ValueOf(document, "title", "fr")["value"], Is.EqualTo("traduit"));
        Assert.That((string?)ValueOf(document, "title", "en")["value"], Is.EqualTo("title of English"));
        Assert.That((string?)VariantOf(document, "en")["name"], Is.EqualTo("English"));
        Assert.That((int)ValueOf(document, "number")["value"]!, Is.EqualTo(3));
    }

    [Test]
    public async Task Translator_CannotBringALanguageThatIsNotHersIntoBeing()
    {
        var id = Guid.NewGuid();
        var french = NewArticle(id, "unused");
        french["values"] = new JsonArray(Value("title", "titre", "fr"));
        french["variants"] = new JsonArray(Variant("fr", "Seulement"));
        await SendAsync(_french, HttpMethod.Post, "/document", french);
        var opened = await OpenAsync(_french, id);
        opened["values"]!.AsArray().Add(Value("title", "english", "en"));
        opened["variants"]!.AsArray().Add(Variant("en", "English"));

        await SendAsync(_french, HttpMethod.Put, $"/document/{id}", opened);
        await SendAsync(
            _french,
            HttpMethod.Post,
            "/document",
            NewArticle(Guid.NewGuid(), "English from the start"),
            HttpStatusCode.Forbidden
        );

        var document = await GetAsync(Admin, $"/document/{id}");
        Assert.That(
            document["variants"]!.AsArray().Select(variant => (string?)variant!["culture"]),
            Is.EqualTo(new[] { "fr" })
        );
    }

    [TestCase("publish")]
    [TestCase("unpublish")]
    [TestCase("update-and-publish")]
    [TestCase("publish-with-descendants")]
    public async Task Translator_PublishesOnlyHerLanguage(string action)
    {
        var id = await CreatedArticleAsync("Not hers", "Le sien");
        var body = await OpenAsync(_french, id);
        body["publishSchedules"] = new JsonArray(new JsonObject { ["culture"] = "en" });
        body["cultures"] = new JsonArray("en");
        body["culturesToPublish"] = new JsonArray("en");
        body["includeUnpublishedDescendants"] = true;

        await SendAsync(_french, HttpMethod.Put, $"/document/{id}/{action}", body, HttpStatusCode.Forbidden);

        Assert.That(Bench.Contents.GetById(id)!.Published, Is.False);
    }
}
