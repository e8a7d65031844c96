using System.Buffers.Binary;

namespace Ibis.Umbraco.Imaging.Worker;

/// <summary>What goes between the site and its worker: a length, then bytes.</summary>
internal static class Frames
{
    public static async Task WriteAsync(Stream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        await stream.WriteAsync(length, cancellation);
        await stream.WriteAsync(bytes, cancellation);
    }

    /// <returns>Null at the end of the stream.</returns>
    public static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellation)
    {
        var head = new byte[4];
        if (await stream.ReadAtLeastAsync(head, 4, throwOnEndOfStream: false, cancellation) < 4)
        {
            return null;
        }
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 0 || length > limit)
        {
            throw new InvalidDataException($"A frame of {length} bytes is out of bounds; at most {limit} are taken.");
        }
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
