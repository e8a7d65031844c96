using System.Text;
using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.Files.Uploads;

/// <summary>Refuses pictures and documents that are a page or a script as well, and an SVG that is none. Names are not known here.</summary>
internal sealed class Polyglots : IFileStreamSecurityAnalyzer
{
    private const int HeadBytes = 4096;
    private const int SvgBytes = 5 * 1024 * 1024;

    private static readonly byte[][] Marks =
    [
        .. new[] { "<script", "<html", "<?php", "<svg", "javascript:" }.Select(Encoding.ASCII.GetBytes),
    ];

    public bool ShouldHandle(Stream fileStream) => KindOf(fileStream) is not null;

    public bool IsConsideredSafe(Stream fileStream)
    {
        var kind = KindOf(fileStream);
        fileStream.Position = 0;
        return kind switch
        {
            "svg" => fileStream.Length <= SvgBytes && SvgSanitizer.CanRead(fileStream),
            // "GIF89a=1;…" is a script: a real one says its size in the next bytes, and those are not written with letters.
            "gif" => !IsScript(Head(fileStream)),
            "html" => false,
            "jpeg" or "png" or "webp" or "bmp" => !HoldsMarks(Head(fileStream)),
            _ => true,
        };
    }

    private static bool IsScript(byte[] head) =>
        head.Length < 13
        || (head[6] is (byte)'=' or (byte)'/' or (byte)';' && head[7] is >= 0x20 and < 0x7F)
        || HoldsMarks(head);

    private static bool HoldsMarks(byte[] head)
    {
        var lower = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(head).ToLowerInvariant());
        return Marks.Any(mark => lower.AsSpan().IndexOf(mark) >= 0);
    }

    private static string? KindOf(Stream stream) => FileKinds.Of(Head(stream));

    private static byte[] Head(Stream stream)
    {
        stream.Position = 0;
        var head = new byte[HeadBytes];
        return head[..stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
    }
}
