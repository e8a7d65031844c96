using System.Text.Json.Nodes;
using Ibis.Core.PropertyEditors.Rights;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Ibis.Tests.Integration.PropertyEditors.Ours;

internal sealed class RightsTests : OurEditorTests
{
    private PickedThings _things = null!;
    private Guid _type;
    private string _default = null!;

    protected override string Editor => "Rights";

    protected override async Task PrepareAsync()
    {
        _things = new PickedThings(Site.Services);
        await _things.MakeAsync();
        var languages = Site.Get<ILanguageService>();
        _default = await languages.GetDefaultIsoCodeAsync();
        await languages.CreateAsync(new Language("ar", "Arabic"), Constants.Security.SuperUserKey);
        _type = await TypeAsync(new JsonObject { ["licences"] = _things.Vocabulary.ToString() });
    }

    [Test]
    public async Task Work_IsKeptPublishedDeliveredAndReferred()
    {
        var value = Work();
        value["alt"]!["ar"] = " قوارب في الميناء ";
        value["consent"] = "0f8fad5b-d9cb-469f-a165-70867728950e";
        value["colour"] = "red";
        var id = await DraftAsync(_type, value.ToJsonString());
        await PublishAsync(id);

        Assert.That(Stored(id), Does.Contain("قوارب في الميناء\"").And.Not.Contain("colour"));
        var delivered = await DeliveredAsync(id);
        Assert.That(delivered.GetProperty("media").GetProperty("name").GetString(), Is.EqualTo("Harbour"));
        Assert.That(delivered.GetProperty("alternativeText").GetString(), Is.EqualTo("Boats in the harbour"));
        Assert.That(delivered.GetProperty("credit").GetString(), Is.EqualTo("Maria Example"));
        Assert.That(delivered.GetProperty("licence").GetProperty("name").GetString(), Is.EqualTo("CC BY 4.0"));
        Assert.That(delivered.GetRawText(), Does.Not.Contain("0f8fad5b"), "Who has consented is nobody's business.");
        Assert.That(Referred(id), Is.EquivalentTo(new[] { _things.Picture, _things.Term }));
        Assert.That(Shown(id, "ar").AlternativeText, Is.EqualTo("قوارب في الميناء"));
        Assert.That(Shown(id, "fr").AlternativeText, Is.EqualTo("Boats in the harbour"));
    }

    [Test]
    public async Task AlternativeText_OfTheDefaultLanguage_StandsInForOthers()
    {
        var id = await DraftAsync(_type, Work().ToJsonString());

        Assert.That(await SentencesAsync(id, Work().ToJsonString()), Is.Empty);
        await PublishAsync(id);
    }

    [TestCase("media", null, "The picture or document is missing.")]
    [TestCase("media", "0f8fad5b-d9cb-469f-a165-70867728950e", "is not there, or no longer")]
    [TestCase("credit", null, "The credit is missing.")]
    [TestCase("credit", "  ", "The credit is missing.")]
    [TestCase("credit", "Ma\u202Eria", "U+202E")]
    [TestCase("source", "a\u0000b", "U+0000")]
    [TestCase("licence", "0f8fad5b-d9cb-469f-a165-70867728950e", "The licence (0f8fad5b")]
    [TestCase("consent", "yes, she said so", "is no key")]
    public async Task Work_ThatLacksSomething_StaysInTheDraft_AndIsRefusedWithASentence(
        string member,
        string? instead,
        string sentence
    )
    {
        var value = Work();
        value[member] = instead;
        var id = await DraftAsync(_type, value.ToJsonString());

        Assert.That(await RefusedAsync(id), Has.Some.Contains(sentence));
        Assert.That(await KeptAsync(id), Is.Not.Null);
    }

    [Test]
    public async Task AlternativeText_HasToBeInTheDefaultLanguage_AndInLanguagesOfTheSite()
    {
        var value = Work();
        value["alt"] = new JsonObject { ["ar"] = "قوارب", ["xx-<b>"] = "boats" };
        var id = await DraftAsync(_type, value.ToJsonString());

        var sentences = await RefusedAsync(id);

        Assert.That(sentences, Has.Some.Contains($"The alternative text in {_default} is missing."));
        Assert.That(sentences, Has.Some.Contains("\"xx-<b>\", which is no language of this site"));
    }

    [Test]
    public async Task Things_ThatWereDeletedOrAreSomethingElse_AreNamed()
    {
        Assert.That(
            await SaidOfAsync("media", _things.TrashedMedium()),
            Has.Some.Contains("\"Gone\" is in the recycle bin")
        );
        Assert.That(await SaidOfAsync("licence", _things.TrashedPage()), Has.Some.Contains("is in the recycle bin"));
        Assert.That(
            await SaidOfAsync("licence", _things.Page),
            Has.Some.Contains("\"Harbour Office\", which is no term")
        );
        Assert.That(
            await SaidOfAsync("licence", _things.OtherTerm),
            Has.Some.Contains("\"Blue\", which is not in \"Licences\"")
        );
        Assert.That(await SaidOfAsync("media", _things.Page), Has.Some.Contains("is not there"));
    }

    [Test]
    public async Task Settings_SayWhetherConsentIsNeeded()
    {
        var id = await DraftAsync(await TypeAsync(new JsonObject { ["consentNeeded"] = true }), Work().ToJsonString());

        Assert.That(await RefusedAsync(id), Has.Some.Contains("The consent record is missing."));
    }

    [TestCase("""{"media":"harbour.png"}""", "$.media")]
    [TestCase("""{"alt":"boats"}""", "$.alt")]
    [TestCase("""{"alt":{"en":{"a":1}}}""", "$.alt.en")]
    [TestCase("""{"alt":["boats"]}""", "$.alt")]
    [TestCase("[]", "$")]
    [TestCase("\"<img src=x>\"", "$")]
    public async Task Value_InAnotherForm_ChangesNothing_AndSaysWhere(string json, string path)
    {
        var id = await DraftAsync(_type, Work().ToJsonString());
        await ChangeAsync(id, json);

        Assert.That((string?)(await KeptAsync(id))!["credit"], Is.EqualTo("Maria Example"));
        Assert.That(await SentencesAsync(id, json), Has.Some.Contains($"(at {path})"));
    }

    [Test]
    public async Task Nothing_IsMissedWhereItHasToBe()
    {
        var type = await TypeAsync(mandatory: true);
        var id = await DraftAsync(type, """{"alt":{"en":" "},"credit":""}""");

        Assert.That(await RefusedAsync(id), Is.EqualTo(new[] { "#validation_invalidNull" }));
    }

    [Test]
    public async Task Settings_WithAVocabularyThatIsNoKey_AreRefused() =>
        await RefusedSettingsAsync(new JsonObject { ["licences"] = "the licences" });

    private async Task<string[]> SaidOfAsync(string member, Guid key)
    {
        var value = Work();
        value[member] = key;
        return await RefusedAsync(await DraftAsync(_type, value.ToJsonString()));
    }

    private JsonObject Work() =>
        new()
        {
            ["media"] = _things.Picture,
            ["alt"] = new JsonObject { [_default] = "Boats in the harbour" },
            ["credit"] = "Maria Example",
            ["source"] = "Museum Victoria",
            ["licence"] = _things.Term,
        };

    private WorkWithRights Shown(Guid id, string culture)
    {
        using var context = Site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        Site.Get<IVariationContextAccessor>().VariationContext = new VariationContext(culture);
        var page = Site.Get<IPublishedContentCache>().GetById(preview: false, id)!;
        return (WorkWithRights)page.GetProperty(Property)!.GetValue()!;
    }
}
