using Ibis.Umbraco.Sync.Files;

namespace Ibis.Tests.Unit.Sync;

internal sealed class SyncFileReaderTests
{
    private const string Key = "6a1f3c52-0c1e-4b52-9a3e-2f6d1a7b9c10";

    private SyncFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new SyncFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void File_OfTheRightKind_GivesKeyAliasAndLevel()
    {
        var file = Read(
            $"""<?xml version="1.0" encoding="utf-8"?><ContentType Key="{Key}" Alias="place" Level="2" />"""
        );

        Assert.That(file.Key, Is.EqualTo(Guid.Parse(Key)));
        Assert.That(file.Alias, Is.EqualTo("place"));
        Assert.That(file.Level, Is.EqualTo(2));
        Assert.That(file.Shown, Is.EqualTo("uSync/v18/ContentTypes/place.config"));
    }

    [TestCase("Delete", SyncMarker.Delete)]
    [TestCase("rename", SyncMarker.Rename)]
    [TestCase("Clean", SyncMarker.Clean)]
    [TestCase("None", SyncMarker.None)]
    public void File_ThatIsAMarker_SaysWhichOne(string change, object expected)
    {
        var file = Read($"""<Empty Key="{Key}" Alias="place" Change="{change}" />""");

        Assert.That(file.Marker, Is.EqualTo(expected));
    }

    [TestCase("<ContentType", 1, "not XML")]
    [TestCase("<ContentType>\n\n<Info></Wrong></ContentType>", 3, "not XML")]
    [TestCase("just text", 1, "not XML")]
    [TestCase("", 0, "not XML")]
    [TestCase("<!DOCTYPE x [\n<!ENTITY a \"b\">]>\n<ContentType>&a;</ContentType>", 1, "the file has a DTD")]
    [TestCase("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n<ContentType />", 1, "the file has a DTD")]
    [TestCase("<ContentType>\n&unknown;</ContentType>", 2, "not XML")]
    [TestCase(
        "<DataType Key=\"6a1f3c52-0c1e-4b52-9a3e-2f6d1a7b9c10\" Alias=\"x\" />",
        1,
        "the root element is <DataType>"
    )]
    [TestCase("<ContentType Alias=\"x\" />", 1, "the root element has no Key")]
    [TestCase("<ContentType Key=\"12\" Alias=\"x\" />", 1, "Key is '12'")]
    [TestCase("<ContentType Key=\"00000000-0000-0000-0000-000000000000\" Alias=\"x\" />", 1, "Key is '00000000")]
    [TestCase(
        "<ContentType Key=\"6a1f3c52-0c1e-4b52-9a3e-2f6d1a7b9c10\" Alias=\" \" />",
        1,
        "the root element has no Alias"
    )]
    [TestCase("<Empty Key=\"6a1f3c52-0c1e-4b52-9a3e-2f6d1a7b9c10\" Change=\"Gone\" />", 1, "Change is 'Gone'")]
    public void File_ThatIsWrong_IsRefusedWithItsLine(string text, int line, string wrong)
    {
        var problem = Assert.Throws<SyncFileException>(() => Read(text))!.Problem;

        Assert.That(problem.Line, Is.EqualTo(line));
        Assert.That(problem.Wrong, Does.StartWith(wrong));
        Assert.That(
            problem.ToString(),
            Does.StartWith($"uSync/v18/ContentTypes/place.config({line}): {wrong}").And.Contain("; ")
        );
    }

    [Test]
    public void File_OfFiftyMegabytes_IsRefusedUnread()
    {
        var path = _folder.Write("uSync/v18/ContentTypes/place.config", string.Empty);
        using (var stream = File.OpenWrite(path))
        {
            stream.SetLength(50 * 1024 * 1024);
        }

        var problem = Assert.Throws<SyncFileException>(() => Reader().Read(path, SyncKind.ContentTypes))!.Problem;

        Assert.That(
            problem.ToString(),
            Does.Contain("at most 16,777,216 are read; make it smaller or raise uSync:Settings:MaxFileBytes")
        );
    }

    [Test]
    public void File_OfAMillionNestedElements_IsRefused()
    {
        var deep =
            string.Concat(Enumerable.Repeat("<a>", 1_000_000)) + string.Concat(Enumerable.Repeat("</a>", 1_000_000));

        var problem = Assert.Throws<SyncFileException>(() => Read($"<ContentType>{deep}</ContentType>"))!.Problem;

        Assert.That(problem.Wrong, Is.EqualTo("elements lie more than 32 deep"));
    }

    private SyncFile Read(string text) =>
        Reader().Read(_folder.Write("uSync/v18/ContentTypes/place.config", text), SyncKind.ContentTypes);

    private SyncFileReader Reader() => new(_folder.Root, 16 * 1024 * 1024);
}
