using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Ibis.Tests.Integration.BackOffice.Media;

/// <summary>Real pictures, made byte by byte, so that a test can also make them wrong.</summary>
internal static class Pictures
{
    /// <summary>Red on the left, blue on the right.</summary>
    public static byte[] Png(int width, int height)
    {
        var rows = new byte[height * (1 + (width * 3))];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                rows[(y * (1 + (width * 3))) + 1 + (x * 3) + (x < width / 2 ? 0 : 2)] = 255;
            }
        }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(rows);
        }
        return Png(width, height, packed.ToArray());
    }

    /// <summary>A few bytes that claim to be enormous.</summary>
    public static byte[] Flood(int width, int height) => Png(width, height, [0x78, 0x9C, 0x03, 0x00, 0, 0, 0, 1]);

    private static byte[] Png(int width, int height, byte[] pixels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        return
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            0x0A,
            .. Chunk("IHDR", header),
            .. Chunk("IDAT", pixels),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(body));
        return [.. length, .. body, .. sum];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }
        return ~crc;
    }
}
