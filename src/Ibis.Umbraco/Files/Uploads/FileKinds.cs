using System.Text;

namespace Ibis.Umbraco.Files.Uploads;

/// <summary>What kind of file some bytes are, by how they begin. The name of a file promises one; the bytes have to keep it.</summary>
internal static class FileKinds
{
    private const string Zip = "zip";

    // What the content of a file with such a name has to be. A name that is not here promises nothing.
    private static readonly Dictionary<string, string> Promised = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jpg"] = "jpeg",
        ["jpeg"] = "jpeg",
        ["png"] = "png",
        ["gif"] = "gif",
        ["webp"] = "webp",
        ["avif"] = "avif",
        ["bmp"] = "bmp",
        ["tif"] = "tiff",
        ["tiff"] = "tiff",
        ["pdf"] = "pdf",
        ["svg"] = "svg",
        ["zip"] = Zip,
        ["docx"] = Zip,
        ["xlsx"] = Zip,
        ["pptx"] = Zip,
        ["odt"] = Zip,
        ["ods"] = Zip,
        ["odp"] = Zip,
        ["epub"] = Zip,
    };

    /// <summary>Extensions under which a browser, or a web server, would run what is in the file.</summary>
    private static readonly HashSet<string> Active = new(StringComparer.OrdinalIgnoreCase)
    {
        "htm",
        "html",
        "xhtml",
        "xht",
        "shtml",
        "mht",
        "mhtml",
        "hta",
        "js",
        "mjs",
        "cjs",
        "xml",
        "xsl",
        "xslt",
        "svgz",
        "swf",
        "wasm",
        "php",
        "jsp",
        "asp",
        "exe",
        "dll",
        "so",
        "bat",
        "cmd",
        "com",
        "msi",
        "scr",
        "ps1",
        "vbs",
        "sh",
    };

    public static bool IsActive(string extension) => Active.Contains(extension);

    /// <returns>Whether a file with this extension may begin like that.</returns>
    public static bool Keeps(string extension, ReadOnlySpan<byte> head)
    {
        var kind = Of(head);
        return Promised.TryGetValue(extension, out var promised)
            ? kind == promised
            // Text, sound, film and whatever else: anything but what a browser might take for a page.
            : kind is not ("html" or "svg");
    }

    public static string? Of(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xD8, 0xFF, ..] => "jpeg",
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "png",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "gif",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                "webp",
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', ..] => "avif",
            [(byte)'B', (byte)'M', ..] => "bmp",
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "tiff",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "pdf",
            [(byte)'P', (byte)'K', 3, 4, ..] => Zip,
            _ => OfText(head),
        };

    private static string? OfText(ReadOnlySpan<byte> head)
    {
        var text = (
            head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? Utf16(head) : Encoding.UTF8.GetString(head)
        ).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f', '\0');
        if (!text.StartsWith('<'))
        {
            return null;
        }
        var lower = text.ToLowerInvariant();
        return lower.Contains("<svg", StringComparison.Ordinal) || lower.Contains(":svg", StringComparison.Ordinal)
                ? "svg"
            : HtmlMarks.Any(mark => lower.Contains(mark, StringComparison.Ordinal)) ? "html"
            : null;
    }

    private static readonly string[] HtmlMarks =
    [
        "<!doctype",
        "<html",
        "<head",
        "<body",
        "<script",
        "<iframe",
        "<style",
        "<title",
        "<meta",
        "<link",
        "<table",
        "<div",
        "<img",
        "<a ",
    ];

    private static string Utf16(ReadOnlySpan<byte> head) =>
        head[0] == 0xFF ? Encoding.Unicode.GetString(head) : Encoding.BigEndianUnicode.GetString(head);
}
