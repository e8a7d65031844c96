namespace Ibis.Umbraco.Sync.Files;

/// <summary>Keys that uSync makes out of a text, and the short form of a key that keeps file names apart.</summary>
internal static class SyncKeys
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz012345";

    /// <summary>The key in a file whose item has none of its own that is the same everywhere: a language, a domain.</summary>
    public static Guid FromText(string text)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes, Hash(text));
        return new Guid(bytes);
    }

    /// <summary>Eight letters of a key, appended to a file name that another item has taken.</summary>
    public static string Short(Guid key)
    {
        var bytes = key.ToByteArray();
        ReadOnlySpan<int> groups =
        [
            bytes[0] >> 3,
            ((bytes[0] & 0x07) << 2) | (bytes[1] >> 6),
            (bytes[1] & 0x3e) >> 1,
            // A true base 32 has ((bytes[1] & 1) << 4) here; uSync's files have this.
            (bytes[1] & 0x01) | (bytes[2] >> 4),
            ((bytes[2] & 0x0f) << 1) | (bytes[3] >> 7),
            (bytes[3] & 0x7c) >> 2,
            ((bytes[3] & 0x03) << 3) | (bytes[4] >> 5),
            bytes[4] & 0x1f,
        ];
        Span<char> letters = stackalloc char[8];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = Alphabet[groups[i]];
        }
        return new string(letters);
    }

    private static int Hash(string text)
    {
        unchecked
        {
            var even = (5381 << 16) + 5381;
            var odd = even;
            for (var i = 0; i < text.Length; i += 2)
            {
                even = (even * 33) ^ text[i];
                if (i + 1 < text.Length)
                {
                    odd = (odd * 33) ^ text[i + 1];
                }
            }
            return even + (odd * 1566083941);
        }
    }
}
