using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Ibis.BackOffice.Documents;

/// <summary>Remembers which text was behind the date that a window got with a document, and which conflicts were told.</summary>
/// <remarks>
/// It is a help, not the truth: what it has forgotten, or another node knows, makes a conflict out of a date that changed
/// for another reason than the text, and asks a second time. It never lets text be lost.
/// </remarks>
internal sealed class OpenedDrafts(IOptions<JsonOptions> json) : IDisposable
{
    private const int Capacity = 50_000;
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);
    private static readonly TimeSpan Deliberation = TimeSpan.FromHours(1);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public void Opened(DocumentResponseModel document, DateTime date) =>
        Set(new Text(document.Id, date), DigestOf(document), WorkingDay);

    public bool IsSameText(DocumentResponseModel now, DateTime then) =>
        _known.TryGetValue(new Text(now.Id, then), out byte[]? digest) && DigestOf(now).AsSpan().SequenceEqual(digest);

    public void Tell(Conflict conflict) => Set(conflict, Array.Empty<byte>(), Deliberation);

    public bool WasTold(Conflict conflict) => _known.TryGetValue(conflict, out _);

    public void Dispose() => _known.Dispose();

    private void Set(object key, byte[] value, TimeSpan keep) =>
        _known.Set(key, value, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = keep });

    private byte[] DigestOf(DocumentResponseModel document) =>
        SHA256.HashData(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    document.Template,
                    document.Values,
                    Names = document.Variants.Select(variant => new { variant.Culture, variant.Name }),
                },
                json.Value.SerializerOptions
            )
        );

    private sealed record Text(Guid Document, DateTime Date);
}

/// <param name="Seen">Date of the draft that the editor had before her.</param>
/// <param name="Stored">Date of the draft that was there when she saved.</param>
internal sealed record Conflict(Guid Session, Guid Document, DateTime Seen, DateTime Stored);
