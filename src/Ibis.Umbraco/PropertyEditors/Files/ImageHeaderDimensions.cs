using System.Buffers.Binary;
using System.Drawing;
using Umbraco.Cms.Core.Media;

namespace Ibis.Umbraco.PropertyEditors.Files;

/// <summary>Reads width and height from the first bytes of an image, without decoding it. Null when the bytes are of no image it knows.</summary>
internal sealed class ImageHeaderDimensions : IImageDimensionExtractor
{
    // Camera JPEGs carry thumbnails and profiles before the frame header; 256 KiB holds them all.
    private const int HeaderBytes = 256 * 1024;

    public IEnumerable<string> SupportedImageFileTypes { get; } = ["jpeg", "jpg", "png", "gif", "webp", "bmp"];

    public Size? GetDimensions(Stream stream)
    {
        var buffer = new byte[HeaderBytes];
        var start = stream.CanSeek ? stream.Position : 0;
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (stream.CanSeek)
        {
            stream.Position = start;
        }

        return Read(buffer.AsSpan(0, length));
    }

    private static Size? Read(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when bytes.Length >= 24 => Big(bytes[16..], bytes[20..]),
            [(byte)'G', (byte)'I', (byte)'F', ..] when bytes.Length >= 10 => Little16(bytes[6..], bytes[8..]),
            [(byte)'B', (byte)'M', ..] when bytes.Length >= 26 => Bitmap(bytes[18..]),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] when bytes.Length >= 30 => WebP(bytes[12..]),
            [0xFF, 0xD8, ..] => Jpeg(bytes[2..]),
            _ => null,
        };

    private static Size? Big(ReadOnlySpan<byte> width, ReadOnlySpan<byte> height) =>
        new Size(BinaryPrimitives.ReadInt32BigEndian(width), BinaryPrimitives.ReadInt32BigEndian(height));

    private static Size? Little16(ReadOnlySpan<byte> width, ReadOnlySpan<byte> height) =>
        new Size(BinaryPrimitives.ReadUInt16LittleEndian(width), BinaryPrimitives.ReadUInt16LittleEndian(height));

    // Bitmaps that are stored from the top down have a negative height.
    private static Size? Bitmap(ReadOnlySpan<byte> bytes) =>
        new Size(
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            Math.Abs(BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]))
        );

    private static Size? WebP(ReadOnlySpan<byte> chunk) =>
        chunk[3] switch
        {
            (byte)'X' => new Size(Little24(chunk[12..]) + 1, Little24(chunk[15..]) + 1),
            (byte)'L' => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..])),
            (byte)' ' => new Size(
                BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(chunk[16..]) & 0x3FFF
            ),
            _ => null,
        };

    private static Size Lossless(uint bits) => new((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static Size? Jpeg(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 9 && rest[0] == 0xFF)
        {
            var marker = rest[1];
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
            {
                return new Size(
                    BinaryPrimitives.ReadUInt16BigEndian(rest[7..]),
                    BinaryPrimitives.ReadUInt16BigEndian(rest[5..])
                );
            }

            var step = marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (step >= rest.Length)
            {
                return null;
            }

            rest = rest[step..];
        }

        return null;
    }
}
