using System.Security.Cryptography;
using System.Text;

namespace Ibis.Core.StartingContent;

/// <summary>Keys that are the same on every machine and in every run, made from names: RFC 9562, version 8, over SHA-256.</summary>
internal static class StableKey
{
    private static readonly Guid Space = new("6f2b7c1e-8f0d-4c55-9d0b-1b1550000001");

    public static Guid Of(string name)
    {
        Span<byte> space = stackalloc byte[16];
        Space.TryWriteBytes(space, bigEndian: true, out _);
        var hash = SHA256.HashData([.. space, .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    public static Guid OfContent(string id) => Of($"content/{id}");

    public static Guid OfDataType(string name) => Of($"data-type/{name}");

    public static Guid OfDocumentType(string alias) => Of($"document-type/{alias}");

    public static Guid OfTemplate(string alias) => Of($"template/{alias}");
}
