using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Ibis.Umbraco.Sync.Files;

/// <summary>The file usync.config in the root: which format the files have, and whether image addresses were signed with the same secret.</summary>
internal static class VersionFile
{
    public const string Name = "usync.config";
    public const string Format = "10.7.0";

    // The release of uSync whose files these are; readers compare the format only.
    private const string Release = "18.1.1.0";

    public static XElement Make(byte[]? imagingSecret) =>
        new(
            "uSync",
            new XAttribute("version", Release),
            new XAttribute("format", Format),
            new XAttribute("hmac", Signature(imagingSecret))
        );

    /// <summary>A warning for the person who imports, or null.</summary>
    public static string? Warning(string path, byte[]? imagingSecret)
    {
        if (!File.Exists(path))
        {
            return $"{Name} is missing, so the age of the files is unknown; an export writes it";
        }
        XElement root;
        try
        {
            root = new SyncFileReader(Path.GetDirectoryName(path) ?? ".", 64 * 1024).Parse(path, Name);
        }
        catch (SyncFileException exception)
        {
            return exception.Problem.ToString();
        }
        var older =
            !Version.TryParse((string?)root.Attribute("format"), out var format) || format < new Version(Format);
        if (older)
        {
            return $"the files have format {(string?)root.Attribute("format")}, this is {Format}; they are read, and an export renews them";
        }
        var signature = (string?)root.Attribute("hmac");
        return signature is null || signature == Signature(imagingSecret)
            ? null
            : "the files come from a site with another Umbraco:CMS:Imaging:HMACSecretKey; signed image addresses in them do not work here";
    }

    private static string Signature(byte[]? imagingSecret) =>
        imagingSecret is { Length: > 0 }
            ? Convert.ToBase64String(HMACSHA256.HashData(imagingSecret, Encoding.UTF8.GetBytes(Format)))
            : string.Empty;
}
