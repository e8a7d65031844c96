using System.Xml;
using System.Xml.Linq;

namespace Ibis.Umbraco.Sync.Files;

/// <summary>Reads a file that anybody may have written: no DTD, no entities, bounded in size and depth.</summary>
internal sealed class SyncFileReader(string siteRoot, long maxBytes)
{
    // The deepest element of the format is the sixth; the rest is room for those that are ignored.
    private const int MaxDepth = 32;

    public SyncFile Read(string path, SyncKind kind)
    {
        var shown = Path.GetRelativePath(siteRoot, path).Replace('\\', '/');
        var root = Parse(path, shown);
        if (root.Name == SyncMarkers.Element)
        {
            return ReadMarker(path, shown, root);
        }
        if (root.Name != kind.Root)
        {
            throw Problem(
                shown,
                LineOf(root),
                $"the root element is <{root.Name.LocalName}>, a file in {kind.Folder} needs <{kind.Root}>",
                "move the file to the folder of its kind or correct its root element"
            );
        }
        var keyNeeded = kind.KeyIsIdentity;
        return new SyncFile(path, shown, root, ReadKey(root, shown, keyNeeded), ReadAlias(root, shown));
    }

    private static SyncFile ReadMarker(string path, string shown, XElement root)
    {
        var marker =
            SyncMarkers.Read(root)
            ?? throw Problem(
                shown,
                LineOf(root),
                $"Change is '{(string?)root.Attribute("Change")}', not one of Delete, Rename, Clean, None",
                "correct the attribute or remove the file"
            );
        var alias = (string?)root.Attribute("Alias") ?? string.Empty;
        var keyNeeded = marker == SyncMarker.Delete && alias.Length == 0;
        return new SyncFile(path, shown, root, ReadKey(root, shown, keyNeeded), alias) { Marker = marker };
    }

    private static Guid ReadKey(XElement root, string shown, bool needed)
    {
        var attribute = root.Attribute("Key");
        if (attribute is null && !needed)
        {
            return Guid.Empty;
        }
        if (Guid.TryParse(attribute?.Value, out var key) && (key != Guid.Empty || !needed))
        {
            return key;
        }
        throw Problem(
            shown,
            LineOf(root),
            attribute is null ? "the root element has no Key" : $"Key is '{attribute.Value}', not a key",
            "give it a GUID that is not all zeros, the one of the item it describes"
        );
    }

    private static string ReadAlias(XElement root, string shown)
    {
        var alias = (string?)root.Attribute("Alias");
        return string.IsNullOrWhiteSpace(alias)
            ? throw Problem(
                shown,
                LineOf(root),
                "the root element has no Alias",
                "give it the alias or name of its item"
            )
            : alias;
    }

    public XElement Parse(string path, string shown)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > maxBytes)
            {
                throw Problem(
                    shown,
                    0,
                    $"the file has {stream.Length:N0} bytes, at most {maxBytes:N0} are read",
                    "make it smaller or raise uSync:Settings:MaxFileBytes"
                );
            }
            RefuseDeep(stream, shown);
            using var reader = XmlReader.Create(stream, Settings());
            return XElement.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException exception) when (exception.Message.Contains("DTD", StringComparison.Ordinal))
        {
            // This one exception does not carry its line.
            var line =
                1
                + File.ReadLines(path).TakeWhile(text => !text.Contains("<!DOCTYPE", StringComparison.Ordinal)).Count();
            throw Problem(shown, line, "the file has a DTD", "remove <!DOCTYPE …> and every entity made in it");
        }
        catch (XmlException exception)
        {
            throw Problem(
                shown,
                exception.LineNumber,
                $"not XML: {Sentence(exception)}",
                "correct the file or export it again"
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Problem(shown, 0, $"cannot be read: {exception.Message}", "look at the file and its rights");
        }
    }

    private XmlReaderSettings Settings() =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = maxBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    // Before the tree is built: building one is quadratic in its depth, and walking one by recursion ends the process.
    private void RefuseDeep(Stream stream, string shown)
    {
        using var reader = XmlReader.Create(stream, Settings());
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw Problem(
                    shown,
                    LineOf((IXmlLineInfo)reader),
                    $"elements lie more than {MaxDepth} deep",
                    "correct the file or export it again"
                );
            }
        }
        stream.Position = 0;
    }

    // .NET ends its sentence with the line and position, which stand in front of ours.
    private static string Sentence(XmlException exception)
    {
        var end = exception.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }

    private static int LineOf(IXmlLineInfo line) => line.HasLineInfo() ? line.LineNumber : 1;

    private static SyncFileException Problem(string shown, int line, string wrong, string remedy) =>
        new(new SyncProblem(shown, line, wrong, remedy));
}
