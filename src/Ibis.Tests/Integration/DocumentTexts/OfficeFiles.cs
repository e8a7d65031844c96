using System.IO.Compression;
using System.Text;

namespace Ibis.Tests.Integration.DocumentTexts;

/// <summary>Real files, made part by part, so that a test can also make them wrong.</summary>
internal static class OfficeFiles
{
    public static byte[] Docx(string text) =>
        Zip(
            (
                "word/document.xml",
                $"""<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p><w:p><w:r><w:delText>struck</w:delText></w:r></w:p></w:body></w:document>"""
            )
        );

    public static byte[] Pptx(string first, string tenth) =>
        Zip(("ppt/slides/slide10.xml", Slide(tenth)), ("ppt/slides/slide2.xml", Slide(first)));

    public static byte[] Xlsx(string text) =>
        Zip(
            ("xl/sharedStrings.xml", $"""<sst xmlns="urn:x"><si><t>{text}</t></si><si><r><t>next</t></r></si></sst>""")
        );

    public static byte[] Odt(string text) =>
        Zip(
            (
                "content.xml",
                $"""<o:document-content xmlns:o="urn:o" xmlns:t="urn:t"><o:body><t:p>{text}<t:s/>end</t:p></o:body></o:document-content>"""
            )
        );

    public static byte[] Pdf(string text)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            $"<</Length {text.Length + 31}>>stream\nBT /F 12 Tf 20 200 Td ({text}) Tj ET\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (one, number) in objects.Select((one, place) => (one, place + 1)))
        {
            places.Add(file.Length);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number} 0 obj{one}endobj\n");
        }
        var table = file.Length;
        file.Append("xref\n0 6\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }
        file.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"trailer<</Size 6/Root 1 0 R>>\nstartxref\n{table}\n%%EOF"
        );
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    /// <summary>Some kilobytes that unpack to gigabytes of elements.</summary>
    public static byte[] Bomb()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
            part.Write("<d>"u8);
            var elements = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<e/>", 256 * 1024)));
            for (var megabyte = 0; megabyte < 300; megabyte++)
            {
                part.Write(elements);
            }
            part.Write("</d>"u8);
        }
        return stream.ToArray();
    }

    /// <summary>One text of several hundred megabytes, which no reader can hold.</summary>
    public static byte[] LongText()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
            part.Write("<t>"u8);
            var letters = new byte[1024 * 1024];
            Array.Fill(letters, (byte)'a');
            for (var megabyte = 0; megabyte < 250; megabyte++)
            {
                part.Write(letters);
            }
            part.Write("</t>"u8);
        }
        return stream.ToArray();
    }

    public static byte[] Entities() =>
        Zip(
            (
                "word/document.xml",
                """<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><d><t>&b;&f;</t></d>"""
            )
        );

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return stream.ToArray();
    }

    private static string Slide(string text) =>
        $"""<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>""";
}
