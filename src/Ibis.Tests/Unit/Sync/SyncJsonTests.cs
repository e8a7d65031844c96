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
        const string Stored =
            """{"contentData":[{"values":[{"alias":"link","culture":null,"value":"[{\"url\":\"#é\"}]"}]}]}""";

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

    [Test]
    public void Blocks_OfVersionThirteen_GetKeysAndLists()
    {
        const string Old = """
            {"layout":{"Umbraco.BlockList":[{"contentUdi":"umb://element/0123456789abcdef0123456789abcdef","settingsUdi":null}]},
             "contentData":[{"contentTypeKey":"5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e01","udi":"umb://element/0123456789abcdef0123456789abcdef","title":"Hello"}],
             "settingsData":[]}
            """;

        var upgraded = new Ibis.Umbraco.Sync.Items.SyncBlocks().Upgrade(SyncJson.Parse(Old))!;

        const string New = """
            {"contentData":[{"contentTypeKey":"5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e01","key":"01234567-89ab-cdef-0123-456789abcdef",
               "values":[{"alias":"title","culture":null,"segment":null,"value":"Hello"}]}],
             "settingsData":[],
             "expose":[{"contentKey":"01234567-89ab-cdef-0123-456789abcdef","culture":null,"segment":null}],
             "layout":{"Umbraco.BlockList":[{"contentKey":"01234567-89ab-cdef-0123-456789abcdef"}]}}
            """;
        Assert.That(SyncJson.ToCompact(upgraded), Is.EqualTo(SyncJson.ToCompact(SyncJson.Parse(New)!)));
    }
}
