using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Ibis.Umbraco.Sync.Files;

/// <summary>Writes files byte for byte as uSync does: UTF-8 with a mark, two spaces, no newline at the end.</summary>
/// <remarks>An element with an empty text has a start and an end tag, one without content is closed at once.</remarks>
internal static class SyncFileWriter
{
    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            IndentChars = "  ",
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            new XDocument(new XDeclaration("1.0", "utf-8", null), root).Save(writer);
        }
        return stream.ToArray();
    }

    /// <summary>Writes the file whole or not at all. Answers false when it held these bytes already.</summary>
    public static bool Write(string path, XElement root)
    {
        var bytes = Bytes(root);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            return false;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        var unfinished = path + ".part";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
        return true;
    }
}
