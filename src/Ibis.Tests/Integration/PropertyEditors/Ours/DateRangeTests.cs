using System.Text.Json.Nodes;
using Ibis.Core.PropertyEditors.DateRange;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.PropertyEditors.Ours;

internal sealed class DateRangeTests : OurEditorTests
{
    private const string Days = """{"start":"2026-03-01","end":"2026-03-05"}""";

    private Guid _days;
    private Guid _times;

    protected override string Editor => "DateRange";

    protected override async Task PrepareAsync()
    {
        _days = await TypeAsync();
        _times = await TypeAsync(new JsonObject { ["withTime"] = true, ["defaultTimeZone"] = "Africa/Cairo" });
    }

    [Test]
    public async Task Days_AreKeptPublishedAndDelivered()
    {
        var id = await DraftAsync(
            _days,
            """{"end":" 2026-03-05 ","start":"2026-03-01","ongoing":false,"colour":"red"}"""
        );
        await PublishAsync(id);

        Assert.That(Stored(id), Is.EqualTo("""{"start":"2026-03-01","end":"2026-03-05","ongoing":false}"""));
        Assert.That((await KeptAsync(id))!.ToJsonString(), Is.EqualTo(Stored(id)));
        Assert.That(
            (await DeliveredAsync(id)).GetRawText(),
            Is.EqualTo("""{"start":"2026-03-01","end":"2026-03-05","ongoing":false,"timeZone":null}""")
        );
        using var context = Site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var page = Site.Get<IPublishedContentCache>().GetById(preview: false, id)!;
        Assert.That(
            page.GetProperty(Property)!.GetValue(),
            Is.EqualTo(new DatePeriod(new(2026, 3, 1), new(2026, 3, 5), false, null, null, null))
        );
    }

    [Test]
    public async Task Times_AreDeliveredWithTheOffsetOfTheirDay()
    {
        var id = await DraftAsync(
            _times,
            """{"start":"2026-03-28T22:00","end":"2026-03-29T22:00","timeZone":"Europe/Madrid"}"""
        );
        await PublishAsync(id);

        Assert.That(
            (await DeliveredAsync(id)).GetRawText(),
            Is.EqualTo(
                """{"start":"2026-03-28T22:00:00+01:00","end":"2026-03-29T22:00:00+02:00","ongoing":false,"timeZone":"Europe/Madrid"}"""
            )
        );
    }

    [Test]
    public async Task Range_ThatStillGoesOn_HasNoEnd()
    {
        var id = await DraftAsync(_days, """{"start":"2019-09-01","ongoing":true}""");
        await PublishAsync(id);

        var delivered = await DeliveredAsync(id);

        Assert.That(delivered.GetProperty("ongoing").GetBoolean(), Is.True);
        Assert.That(delivered.GetProperty("end").GetString(), Is.Null);
    }

    [TestCase("""{"start":"2026-03-05","end":"2026-03-01"}""", "The end 2026-03-01 is before the start 2026-03-05.")]
    [TestCase("""{"start":"2026-02-30"}""", "\"2026-02-30\" is no day of the calendar")]
    [TestCase("""{"start":"2026-03-01T10:00"}""", "is no day of the calendar")]
    [TestCase("""{"start":"<b>soon</b>"}""", "<b>soon</b>")]
    [TestCase("""{"start":"\u202e2026-03-01"}""", "is no day of the calendar")]
    [TestCase("""{"start":"2026-03-01\u0000"}""", "is no day of the calendar")]
    [TestCase("""{"end":"2026-03-01"}""", "The range has no start.")]
    [TestCase("""{"ongoing":true}""", "The range has no start.")]
    [TestCase("""{"start":"2026-03-01","end":"2026-03-02","ongoing":true}""", "Only one of the two can be.")]
    [TestCase("""{"start":"2026-03-01","timeZone":"Africa/Cairo"}""", "this field has days only")]
    public async Task Days_ThatAreWrong_StayInTheDraft_AndAreRefusedWithASentence(string json, string sentence)
    {
        var id = await DraftAsync(_days, json);

        var sentences = await RefusedAsync(id);

        Assert.That(await KeptAsync(id), Is.Not.Null);
        Assert.That(sentences, Has.Some.Contains(sentence));
    }

    [TestCase("""{"start":"2026-03-01T10:00"}""", "The times have no time zone.")]
    [TestCase("""{"start":"2026-03-01T10:00","timeZone":"Europe/Atlantis"}""", "\"Europe/Atlantis\" is not known")]
    [TestCase("""{"start":"2026-03-01T10:00","timeZone":"../../etc/passwd"}""", "is not known")]
    [TestCase("""{"start":"2026-03-01T10:00","timeZone":"Romance Standard Time"}""", "is not known")]
    [TestCase("""{"start":"2026-03-29T02:30","timeZone":"Europe/Madrid"}""", "does not exist in Europe/Madrid")]
    [TestCase("""{"start":"2026-03-01","timeZone":"Europe/Madrid"}""", "is no time")]
    [TestCase("""{"start":"0001-01-01T00:00","timeZone":"Asia/Tokyo"}""", "is no time")]
    [TestCase(
        """{"start":"2026-03-01T10:00","end":"2026-03-01T09:59","timeZone":"Asia/Tokyo"}""",
        "is before the start"
    )]
    public async Task Times_ThatAreWrong_StayInTheDraft_AndAreRefusedWithASentence(string json, string sentence)
    {
        var id = await DraftAsync(_times, json);

        var sentences = await RefusedAsync(id);

        Assert.That(await KeptAsync(id), Is.Not.Null);
        Assert.That(sentences, Has.Some.Contains(sentence));
    }

    [TestCase("5", "$")]
    [TestCase("[]", "$")]
    [TestCase("[1,2]", "$")]
    [TestCase("\"2026-03-01\"", "$")]
    [TestCase("true", "$")]
    [TestCase("""{"start":5}""", "$.start")]
    [TestCase("""{"start":{"a":1}}""", "$.start")]
    [TestCase("""{"start":"2026-03-01","ongoing":"yes"}""", "$.ongoing")]
    [TestCase("\"{\"", "$")]
    public async Task Value_InAnotherForm_ChangesNothing_AndSaysWhere(string json, string path)
    {
        var id = await DraftAsync(_days, Days);
        await ChangeAsync(id, json);

        var sentences = await SentencesAsync(id, json);

        Assert.That((string?)(await KeptAsync(id))!["end"], Is.EqualTo("2026-03-05"));
        Assert.That(sentences, Has.Some.Contains($"(at {path})"));
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("{}")]
    [TestCase("""{"start":"  ","end":null,"timeZone":"UTC"}""")]
    public async Task Nothing_IsStoredAsNothing_AndIsMissedWhereItHasToBe(string json)
    {
        var free = await DraftAsync(_days, json);
        var needed = await DraftAsync(await TypeAsync(mandatory: true), json);

        await PublishAsync(free);
        var sentences = await RefusedAsync(needed);

        Assert.That(Stored(free), Is.Null.Or.Empty);
        Assert.That(sentences, Is.EqualTo(new[] { "#validation_invalidNull" }));
    }

    [Test]
    public async Task Settings_SayWhetherARangeMayStayOpen()
    {
        var type = await TypeAsync(new JsonObject { ["withoutOngoing"] = true });
        var id = await DraftAsync(type, """{"start":"2026-03-01","ongoing":true}""");

        Assert.That(await RefusedAsync(id), Has.Some.Contains("needs an end"));
    }

    [Test]
    public async Task Settings_WithAZoneThatIsNone_AreRefused() =>
        await RefusedSettingsAsync(new JsonObject { ["defaultTimeZone"] = "Mars/Olympus" });

    [Test]
    public async Task Settings_InAnotherForm_AreRefused() =>
        await RefusedSettingsAsync(new JsonObject { ["withTime"] = new JsonArray(1, 2) });
}
