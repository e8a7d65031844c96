using System.Text;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;

namespace Ibis.Tests.Unit.Sync;

internal sealed class SyncFileWriterTests
{
    [Test]
    public void Bytes_OfAnItem_HaveAMarkTwoSpacesAndNoNewlineAtTheEnd()
    {
        var root = new XElement(
            "Domain",
            new XAttribute("Key", Guid.Empty),
            new XElement("Info", new XElement("Language", "fr"))
        );

        var bytes = SyncFileWriter.Bytes(root);

        Assert.That(bytes[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(
            Encoding.UTF8.GetString(bytes[3..]),
            Is.EqualTo(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Domain Key=\"00000000-0000-0000-0000-000000000000\">\n"
                    + "  <Info>\n    <Language>fr</Language>\n  </Info>\n</Domain>"
            )
        );
    }

    [Test]
    public void Bytes_OfAnEmptyText_DifferFromNoContent()
    {
        var root = new XElement(
            "a",
            new XElement("text", string.Empty),
            new XElement("nothing"),
            new XElement("cdata", new XCData(string.Empty))
        );

        Assert.That(
            Text(root),
            Does.Contain("<text></text>").And.Contain("<nothing />").And.Contain("<cdata><![CDATA[]]></cdata>")
        );
    }

    [Test]
    public void Bytes_OfTextWithMarkup_AreEscapedOnlyOutsideOfCdata()
    {
        var root = new XElement("a", new XElement("b", "<&>\""), new XElement("c", new XCData("<p>]]></p>")));

        Assert.That(
            Text(root),
            Does.Contain("<b>&lt;&amp;&gt;\"</b>").And.Contain("<c><![CDATA[<p>]]]]><![CDATA[></p>]]></c>")
        );
    }

    [Test]
    public void Bytes_ReadAndWrittenAgain_AreTheSame()
    {
        var root = new XElement(
            "a",
            new XElement("b", string.Empty),
            new XElement("c", new XCData("{\n  \"d\": 1\n}")),
            new XElement("e")
        );
        var bytes = SyncFileWriter.Bytes(root);

        using var stream = new MemoryStream(bytes);
        Assert.That(SyncFileWriter.Bytes(XElement.Load(stream)), Is.EqualTo(bytes));
    }

    [Test]
    public void Write_OfTheSameItem_LeavesTheFileAlone()
    {
        using var folder = new SyncFolder();
        var path = Path.Combine(folder.Root, "new", "a.config");
        var root = new XElement("a");

        Assert.That(SyncFileWriter.Write(path, root), Is.True);
        Assert.That(SyncFileWriter.Write(path, root), Is.False);
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(path)!), Has.Length.EqualTo(1));
    }

    private static string Text(XElement root) => Encoding.UTF8.GetString(SyncFileWriter.Bytes(root));
}
