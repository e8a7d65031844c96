using System.Text.Json.Nodes;
using Ibis.Core.PropertyEditors.People;

namespace Ibis.Tests.Integration.PropertyEditors.Ours;

internal sealed class PeopleTests : OurEditorTests
{
    private PickedThings _things = null!;
    private Guid _type;

    protected override string Editor => "People";

    protected override async Task PrepareAsync()
    {
        _things = new PickedThings(Site.Services);
        await _things.MakeAsync();
        _type = await TypeAsync(
            new JsonObject
            {
                ["most"] = 3,
                ["roles"] = new JsonArray("author", "editor"),
                ["stakeholderTypes"] = _things.Vocabulary.ToString(),
            }
        );
    }

    [Test]
    public async Task People_AreKeptInTheirOrder_PublishedDeliveredAndReferred()
    {
        var value = People(
            new JsonObject
            {
                ["name"] = " Josiah Carberry ",
                ["role"] = "author",
                ["organisation"] = _things.Page,
                ["organisationName"] = "forgotten",
                ["orcid"] = "https://orcid.org/0000-0002-1825-0097",
                ["stakeholderType"] = _things.Term,
                ["colour"] = "red",
            },
            new JsonObject
            {
                ["name"] = "ليلى",
                ["organisationName"] = "بلدية",
                ["orcid"] = "0000-0002-1694-233x",
            },
            new JsonObject { ["name"] = "  " },
            new JsonObject { ["name"] = "Third", ["organisation"] = _things.UnpublishedPage() }
        );
        var id = await DraftAsync(_type, value);
        await PublishAsync(id);

        Assert.That(
            Stored(id),
            Does.StartWith(
                $$"""{"people":[{"name":"Josiah Carberry","role":"author","organisation":"{{_things.Page}}","orcid":"0000-0002-1825-0097","""
            )
        );
        Assert.That(
            Stored(id),
            Does.Contain("""{"name":"ليلى","organisationName":"بلدية","orcid":"0000-0002-1694-233X"}""")
        );
        var delivered = (await DeliveredAsync(id)).EnumerateArray().ToArray();
        Assert.That(
            delivered.Select(person => person.GetProperty("name").GetString()),
            Is.EqualTo(new[] { "Josiah Carberry", "ليلى", "Third" })
        );
        Assert.That(
            delivered[0].GetProperty("organisation").GetProperty("name").GetString(),
            Is.EqualTo("Harbour Office")
        );
        Assert.That(delivered[0].GetProperty("orcid").GetString(), Is.EqualTo("https://orcid.org/0000-0002-1825-0097"));
        Assert.That(delivered[0].GetProperty("stakeholderType").GetProperty("id").GetGuid(), Is.EqualTo(_things.Term));
        Assert.That(delivered[1].GetProperty("organisation").GetProperty("id").GetString(), Is.Null);
        Assert.That(delivered[2].GetRawText(), Does.Not.Contain("Secret Office"));
        Assert.That(Referred(id), Does.Contain(_things.Page).And.Contain(_things.Term));
    }

    [TestCase("""{"role":"author"}""", "Person 1: the name is missing.")]
    [TestCase(
        """{"name":"A","orcid":"0000-0002-1825-0098"}""",
        "Person 1 (\"A\"): the ORCID iD \"0000-0002-1825-0098\" is none"
    )]
    [TestCase("""{"name":"A","orcid":"<script>"}""", "the ORCID iD \"<script>\" is none")]
    [TestCase(
        """{"name":"A","role":"king"}""",
        "the role \"king\" is not offered here. Choose one of: author, editor."
    )]
    [TestCase("""{"name":"A\u202eB"}""", "the name holds the invisible character U+202E")]
    [TestCase(
        """{"name":"A","organisationName":"a\u0000b"}""",
        "the organisation holds the invisible character U+0000"
    )]
    [TestCase("""{"name":"A","organisation":"0f8fad5b-d9cb-469f-a165-70867728950e"}""", "is not there, or no longer")]
    [TestCase(
        """{"name":"A","stakeholderType":"0f8fad5b-d9cb-469f-a165-70867728950e"}""",
        "is not there, or no longer"
    )]
    public async Task Person_WithWhatIsWrong_StaysInTheDraft_AndIsNamed(string person, string sentence)
    {
        var id = await DraftAsync(_type, $$"""{"people":[{{person}}]}""");

        Assert.That(await RefusedAsync(id), Has.Some.Contains(sentence));
        Assert.That(await KeptAsync(id), Is.Not.Null);
    }

    [Test]
    public async Task People_WhoAreTooManyOrTwiceTheSame_AreRefused()
    {
        var tooMany = await DraftAsync(_type, """{"people":[{"name":"A"},{"name":"B"},{"name":"C"},{"name":"D"}]}""");
        var twice = await DraftAsync(
            _type,
            """{"people":[{"name":"A","orcid":"0000-0002-1825-0097"},{"name":"B","orcid":"0000-0002-1825-0097"}]}"""
        );
        var tooFew = await DraftAsync(
            await TypeAsync(new JsonObject { ["least"] = 2 }),
            """{"people":[{"name":"A"}]}"""
        );

        Assert.That(await RefusedAsync(tooMany), Has.Some.Contains("There are 4 people, and there may be 3."));
        Assert.That(await RefusedAsync(twice), Has.Some.Contains("Person 2 (\"B\"): the ORCID iD"));
        Assert.That(await RefusedAsync(tooFew), Has.Some.Contains("at least 2 are needed"));
    }

    [Test]
    public async Task Things_ThatWereDeletedOrAreSomethingElse_AreNamed()
    {
        var trashed = People(new JsonObject { ["name"] = "A", ["organisation"] = _things.TrashedPage() });
        var noTerm = People(new JsonObject { ["name"] = "A", ["stakeholderType"] = _things.Page });
        var other = People(new JsonObject { ["name"] = "A", ["stakeholderType"] = _things.OtherTerm });

        Assert.That(await RefusedAsync(await DraftAsync(_type, trashed)), Has.Some.Contains("is in the recycle bin"));
        Assert.That(await RefusedAsync(await DraftAsync(_type, noTerm)), Has.Some.Contains("which is no term"));
        Assert.That(await RefusedAsync(await DraftAsync(_type, other)), Has.Some.Contains("which is not in"));
    }

    [TestCase("""{"people":{"name":"A"}}""", "$.people")]
    [TestCase("""{"people":["A"]}""", "$.people[0]")]
    [TestCase("""{"people":[{"name":5}]}""", "$.people[0].name")]
    [TestCase("""{"people":[{"name":"A","organisation":"the office"}]}""", "$.people[0].organisation")]
    [TestCase("[]", "$")]
    [TestCase("7", "$")]
    public async Task Value_InAnotherForm_ChangesNothing_AndSaysWhere(string json, string path)
    {
        var id = await DraftAsync(_type, """{"people":[{"name":"A"}]}""");
        await ChangeAsync(id, json);

        Assert.That(Stored(id), Is.EqualTo("""{"people":[{"name":"A"}]}"""));
        Assert.That(await SentencesAsync(id, json), Has.Some.Contains($"(at {path})"));
    }

    [TestCase("""{"people":[]}""")]
    [TestCase("""{"people":[null,{},{"name":" "}]}""")]
    [TestCase("null")]
    public async Task Nobody_IsMissedWhereSomebodyHasToBe(string json)
    {
        var id = await DraftAsync(await TypeAsync(mandatory: true), json);

        Assert.That(await RefusedAsync(id), Is.EqualTo(new[] { "#validation_invalidNull" }));
    }

    [TestCase("0000-0002-1825-0097", true)]
    [TestCase("0000-0002-1694-233X", true)]
    [TestCase("http://orcid.org/0000-0001-5109-3700", true)]
    [TestCase("0000-0002-1825-0079", false)]
    [TestCase("0000000218250097", false)]
    [TestCase("0000-0002-1825-009X", false)]
    [TestCase("٠٠٠٠-0002-1825-0097", false)]
    public void Orcid_IsCheckedByItsLastSign(string text, bool isOne) =>
        Assert.That(Orcid.IsValid(text), Is.EqualTo(isOne));

    [Test]
    public async Task Settings_ThatContradictEachOther_AreRefused() =>
        await RefusedSettingsAsync(new JsonObject { ["least"] = 3, ["most"] = 2 });

    private static string People(params JsonNode[] people) =>
        new JsonObject { ["people"] = new JsonArray(people) }.ToJsonString();
}
