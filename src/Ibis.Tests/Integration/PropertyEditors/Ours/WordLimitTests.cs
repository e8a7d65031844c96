using System.Text.Json.Nodes;
using Ibis.Core.PropertyEditors.WordLimit;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Ibis.Tests.Integration.PropertyEditors.Ours;

internal sealed class WordLimitTests : OurEditorTests
{
    private Guid _plain;
    private Guid _rich;

    protected override string Editor => "WordLimit";

    protected override async Task PrepareAsync()
    {
        _plain = await TypeAsync(new JsonObject { ["least"] = 2, ["most"] = 4 });
        _rich = await TypeAsync(new JsonObject { ["most"] = 4, ["rich"] = true });
    }

    [Test]
    public async Task PlainText_IsKeptPublishedAndDelivered()
    {
        var id = await DraftAsync(_plain, """{"text":"  two <b>\nwords  "}""");
        await PublishAsync(id);

        Assert.That(Stored(id), Is.EqualTo("""{"text":"two <b>\nwords"}"""));
        var delivered = await DeliveredAsync(id);
        Assert.That(delivered.GetProperty("text").GetString(), Is.EqualTo("two <b>\nwords"));
        Assert.That(delivered.GetProperty("markup").GetString(), Is.Null);
        Assert.That(delivered.GetProperty("words").GetInt32(), Is.EqualTo(3));
        Assert.That(Shown(id).Html.ToHtmlString(), Is.EqualTo("two &lt;b&gt;<br>words"));
    }

    [Test]
    public async Task RichText_IsSanitisedCountedAndDelivered()
    {
        var target = await DraftAsync(_plain, """{"text":"the target"}""");
        await PublishAsync(target);
        var link = $"/{{localLink:umb://document/{target:N}}}";
        var value = new JsonObject
        {
            ["markup"] =
                $"<p>One <strong onclick=\"x()\">two</strong></p><script>alert(1)</script><p><a href=\"{link}\">three</a></p>",
        };
        var id = await DraftAsync(_rich, value.ToJsonString());
        await PublishAsync(id);

        Assert.That(Stored(id), Does.Not.Contain("script").And.Not.Contain("onclick").And.Contain("<strong>two"));
        var delivered = await DeliveredAsync(id);
        Assert.That(delivered.GetProperty("words").GetInt32(), Is.EqualTo(3));
        Assert.That(delivered.GetProperty("text").GetString(), Is.EqualTo("One two\nthree"));
        Assert.That(delivered.GetProperty("markup").GetString(), Does.Not.Contain("localLink"));
        Assert.That(Referred(id), Is.EqualTo(new[] { target }));
    }

    [TestCase("one two three four five", "The text has 5 words, and may have 4. Take 1 away.")]
    [TestCase("one", "The text has 1 words, and needs at least 2. Add 1.")]
    [TestCase("移民融合是一个双向的过程。", "The text has 7 words, and may have 4.")]
    [TestCase("اندماج المهاجرين عملية ثنائية الاتجاه", "The text has 5 words, and may have 4.")]
    public async Task Text_OfTheWrongLength_StaysInTheDraft_AndIsRefusedWithItsNumber(string text, string sentence)
    {
        var id = await DraftAsync(_plain, new JsonObject { ["text"] = text }.ToJsonString());

        Assert.That(await RefusedAsync(id), Has.Some.Contains(sentence));
        Assert.That((string?)(await KeptAsync(id))!["text"], Is.EqualTo(text));
    }

    [TestCase("""{"text":"two\u0000 words"}""", "U+0000")]
    [TestCase("""{"text":"two\u202e words"}""", "U+202E")]
    [TestCase("""{"text":"two\u0007 words"}""", "U+0007")]
    [TestCase("""{"markup":"<p>two words</p>"}""", "this field takes plain text")]
    public async Task Text_WithWhatDoesNotBelongThere_IsRefusedWithASentence(string json, string sentence)
    {
        var id = await DraftAsync(_plain, json);

        Assert.That(await RefusedAsync(id), Has.Some.Contains(sentence));
    }

    [TestCase("5")]
    [TestCase("[]")]
    [TestCase("""{"text":["a"]}""")]
    [TestCase("""{"text":{"a":1}}""")]
    public async Task Value_InAnotherForm_ChangesNothing(string json)
    {
        var id = await DraftAsync(_plain, """{"text":"two words"}""");
        await ChangeAsync(id, json);

        Assert.That(Stored(id), Is.EqualTo("""{"text":"two words"}"""));
        Assert.That(await SentencesAsync(id, json), Has.Some.Contains("not in the form that its editor sends"));
    }

    [TestCase("""{"markup":"<p> </p>"}""")]
    [TestCase("""{"markup":"<p><br></p>"}""")]
    [TestCase("""{"text":"  "}""")]
    public async Task Nothing_IsMissedWhereItHasToBe(string json)
    {
        var id = await DraftAsync(await TypeAsync(new JsonObject { ["rich"] = true }, mandatory: true), json);

        Assert.That(await RefusedAsync(id), Is.EqualTo(new[] { "#validation_invalidNull" }));
    }

    [Test]
    public async Task Text_OfAFieldThatHadNoLimitBefore_IsRead()
    {
        var id = await DraftAsync(_plain, "null");
        var contents = Site.Get<IContentService>();
        var document = contents.GetById(id)!;
        document.SetValue(Property, "Old plain text");
        contents.Save(document);

        await PublishAsync(id);

        Assert.That((string?)(await KeptAsync(id))!["text"], Is.EqualTo("Old plain text"));
        Assert.That((await DeliveredAsync(id)).GetProperty("text").GetString(), Is.EqualTo("Old plain text"));
    }

    [Test]
    public async Task Settings_ThatContradictEachOther_AreRefused() =>
        await RefusedSettingsAsync(new JsonObject { ["least"] = 100, ["most"] = 75 });

    private LimitedText Shown(Guid id)
    {
        using var context = Site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var page = Site.Get<IPublishedContentCache>().GetById(preview: false, id)!;
        return (LimitedText)page.GetProperty(Property)!.GetValue()!;
    }
}
