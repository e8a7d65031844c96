using Ibis.Umbraco.Sync.Files;

namespace Ibis.Tests.Unit.Sync;

internal sealed class SyncJsonTests
{
    [Test]
    public void Text_ThatIsJsonInsideOfJson_IsUnfoldedAndIndented()
    {
        var node = SyncJson.Unfold(SyncJson.Parse("""{"a":"{\"b\":\"[1]\"}","c":"é"}"""))!;

        Assert.That(
            SyncJson.ToIndented(node),
            Is.EqualTo("{\n  \"a\": {\n    \"b\": [\n      1\n    ]\n  },\n  \"c\": \"\\u00E9\"\n}")
        );
    }

    [Test]
    public void Value_OfABlock_IsFoldedToTextAgain()
    {
        const string Stored = """{"contentData":[{"values":[{"alias":"link","culture":null,"value":"[{\"url\":\"#é\"}]"}]}]}""";

        var unfolded = SyncJson.Unfold(SyncJson.Parse(Stored));

        Assert.That(SyncJson.ToCompact(SyncJson.Fold(unfolded)!), Is.EqualTo(Stored));
    }

    [TestCase("plain")]
    [TestCase("{not json}")]
    [TestCase("[1,")]
    [TestCase("12")]
    [TestCase("")]
    [TestCase(null)]
    public void Text_ThatIsNoObjectOrArray_IsNotJson(string? text) => Assert.That(SyncJson.Parse(text), Is.Null);
}
