using System.IO.Compression;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.FileProviders;

namespace Ibis.Web.Serving;

/// <summary>One version of a file in one form.</summary>
/// <param name="Coding">As in the header Content-Encoding.</param>
/// <param name="Length">Of the file as it is, in bytes.</param>
internal readonly record struct PackedFile(PathString Path, string Coding, DateTimeOffset Changed, long Length);

/// <summary>Packs each version of a file once, as small as it gets, and keeps it.</summary>
internal sealed class PackedFileMemory : IDisposable
{
    // The densest packing takes about a second for this much; whatever is larger is packed as it is sent.
    private const long MaxFileBytes = 1 << 20;

    // Counted in bytes of the files as they are, which is more than what is kept of them.
    private const long MaxBytes = 32 << 20;

    private readonly MemoryCache _packed = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <returns>Null for what is not kept here.</returns>
    public async Task<(PackedFile File, byte[] Bytes)?> FindAsync(PackedFile file, IFileInfo source)
    {
        if (file.Length > MaxFileBytes || file.Coding is not ("br" or "gzip"))
        {
            return null;
        }
        var packing = _packed.GetOrCreate(
            file,
            entry =>
            {
                entry.Size = file.Length;
                return new Lazy<Task<byte[]?>>(() => PackAsync(file, source));
            }
        )!;
        try
        {
            return await packing.Value is { } bytes ? (file, bytes) : null;
        }
        catch (IOException)
        {
            // Gone or being replaced: the next reader looks again, this one is answered from what is there.
            _packed.Remove(file);
            return null;
        }
    }

    public void Dispose() => _packed.Dispose();

    // Not the request's to cancel: others wait for the same bytes.
    private static async Task<byte[]?> PackAsync(PackedFile file, IFileInfo source)
    {
        await using var plain = source.CreateReadStream();
        if (plain.Length != file.Length)
        {
            // Written to since the request began.
            return null;
        }
        using var bytes = new MemoryStream();
        await using (Stream packing = file.Coding == "br" ? Brotli(bytes) : GZip(bytes))
        {
            await plain.CopyToAsync(packing);
        }
        return bytes.ToArray();
    }

    private static BrotliStream Brotli(Stream bytes) => new(bytes, CompressionLevel.SmallestSize, leaveOpen: true);

    private static GZipStream GZip(Stream bytes) => new(bytes, CompressionLevel.SmallestSize, leaveOpen: true);
}
