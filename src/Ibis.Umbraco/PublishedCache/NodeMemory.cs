using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>How much published content a process keeps in memory.</summary>
public sealed class PublishedCacheOptions
{
    public const string Section = "Ibis:PublishedCache";

    /// <summary>Bound on the published items held by one process, by their estimated size.</summary>
    /// <value>Bytes, 1 MiB or more; default 256 MiB. Least used items are dropped first.</value>
    [Range(1L << 20, long.MaxValue)]
    public long MaxBytes { get; init; } = 256L << 20;
}

/// <summary>Loaded items by key, bounded in bytes.</summary>
/// <remarks>
/// Every key carries the generation in which it was last refreshed. A load that started before a refresh finds another
/// generation when it ends and is not kept, so a slow reader can never put old content back.
/// </remarks>
internal sealed class NodeMemory<T>(IOptions<PublishedCacheOptions> options, Func<T, long> sizeOf) : IDisposable
    where T : class
{
    private readonly MemoryCache _items = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxBytes });
    private long _generation;

    public T? Find(Guid key) => _items.TryGetValue(key, out T? item) ? item : null;

    public long Generation => Interlocked.Read(ref _generation);

    /// <summary>Keeps an item, unless anything was refreshed since the given generation.</summary>
    public void Keep(Guid key, T item, long generation)
    {
        if (generation != Generation)
        {
            return;
        }
        _items.Set(key, item, new MemoryCacheEntryOptions { Size = sizeOf(item) });
        if (generation != Generation)
        {
            _items.Remove(key);
        }
    }

    public void Drop(Guid key)
    {
        Interlocked.Increment(ref _generation);
        _items.Remove(key);
    }

    public void Clear()
    {
        Interlocked.Increment(ref _generation);
        _items.Clear();
    }

    public void Dispose() => _items.Dispose();
}
