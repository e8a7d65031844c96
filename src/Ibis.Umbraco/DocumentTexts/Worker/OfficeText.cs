using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ibis.Umbraco.DocumentTexts.Worker;

/// <summary>Takes the text out of an Office file: XML in an archive, which may be made to do harm.</summary>
internal static class OfficeText
{
    private const int MostParts = 10_000;
    private const long MostUnpacked = 256L * 1024 * 1024;

    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <param name="most">Bytes of text in UTF-8, after which nothing more is read.</param>
    /// <exception cref="InvalidDataException">It is no archive, or one that unpacks to far more than a document has.</exception>
    /// <exception cref="XmlException">A part is not XML, or declares entities.</exception>
    public static void CopyTo(Stream file, OfficeFormat format, Stream output, int most)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts)
        {
            throw new InvalidDataException($"It has more than {MostParts} parts.");
        }
        var unpacked = new Unpacked(MostUnpacked);
        var parts = archive
            .Entries.Where(entry => format.Parts.IsMatch(entry.FullName))
            // "slide10" after "slide9".
            .OrderBy(entry => entry.FullName.Length)
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
        var left = most;
        foreach (var part in parts)
        {
            using var reader = XmlReader.Create(new CountedStream(part.Open(), unpacked), Xml);
            foreach (var text in TextsOf(reader, format))
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                output.Write(bytes.AsSpan(0, Math.Min(left, bytes.Length)));
                left -= bytes.Length;
                if (left <= 0)
                {
                    output.Flush();
                    return;
                }
            }
        }
        output.Flush();
    }

    private static IEnumerable<string> TextsOf(XmlReader reader, OfficeFormat format)
    {
        var within = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element
                    when format.Within?.Contains(reader.LocalName) == true && !reader.IsEmptyElement:
                    within++;
                    break;
                case XmlNodeType.EndElement when format.Within?.Contains(reader.LocalName) == true:
                    within--;
                    break;
                case XmlNodeType.Element when reader.IsEmptyElement && format.Apart.Contains(reader.LocalName):
                case XmlNodeType.EndElement when format.Apart.Contains(reader.LocalName):
                    yield return "\n";
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace when format.Within is null || within > 0:
                    yield return reader.Value;
                    break;
            }
        }
    }

    private sealed class Unpacked(long most)
    {
        private long _bytes;

        public void Add(int bytes)
        {
            if ((_bytes += bytes) > most)
            {
                throw new InvalidDataException($"Unpacked it has more than {most / 1024 / 1024} MB.");
            }
        }
    }

    private sealed class CountedStream(Stream inner, Unpacked unpacked) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException("The length of a packed part is not known.");

        public override long Position
        {
            get => throw new NotSupportedException("A packed part is read once.");
            set => throw new NotSupportedException("A packed part is read once.");
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            unpacked.Add(read);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException("A packed part is read once.");

        public override void SetLength(long value) => throw new NotSupportedException("A packed part is only read.");

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException("A packed part is only read.");

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
