using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Hosting;

namespace Ibis.Umbraco.Imaging;

/// <summary>Finished pictures on disk, bounded in bytes. What is not asked for longest goes first.</summary>
internal sealed class ImageStore(IHostingEnvironment hosting, IOptions<ImagingOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _making = new(StringComparer.Ordinal);
    private readonly Lock _tidying = new();
    private Dictionary<string, (long Bytes, long Used)>? _known;
    private long _bytes;

    private string Root => Path.Combine(hosting.LocalTempPath, "imaging");

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The path of the picture. However many ask for it at once, it is made once.</summary>
    public async Task<string> GetAsync(string key, Func<Task<byte[]>> make)
    {
        var path = PathOf(key);
        if (File.Exists(path))
        {
            Used(key, path);
            return path;
        }
        var making = _making.GetOrAdd(key, wanted => new Lazy<Task<string>>(() => MakeAsync(wanted, path, make)));
        try
        {
            return await making.Value;
        }
        finally
        {
            _making.TryRemove(new KeyValuePair<string, Lazy<Task<string>>>(key, making));
        }
    }

    private async Task<string> MakeAsync(string key, string path, Func<Task<byte[]>> make)
    {
        var bytes = await make();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Under another name first, so that nobody reads half a picture.
        var draft = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(draft, bytes);
        File.Move(draft, path, overwrite: true);
        Used(key, path);
        return path;
    }

    private void Used(string key, string path)
    {
        lock (_tidying)
        {
            var known = _known ??= Found();
            var now = time.GetUtcNow().UtcTicks;
            if (known.TryGetValue(key, out var entry))
            {
                known[key] = (entry.Bytes, now);
                return;
            }
            var bytes = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
            known[key] = (bytes, now);
            _bytes += bytes;
            if (_bytes > options.Value.CacheMaxBytes)
            {
                Tidy(known, key);
            }
        }
    }

    private void Tidy(Dictionary<string, (long Bytes, long Used)> known, string newest)
    {
        // A tenth more than needed, so that this is not done for every picture.
        var goal = options.Value.CacheMaxBytes / 10 * 9;
        foreach (var (key, entry) in known.OrderBy(pair => pair.Value.Used).ToList())
        {
            if (_bytes <= goal || key == newest)
            {
                break;
            }
            File.Delete(PathOf(key));
            known.Remove(key);
            _bytes -= entry.Bytes;
        }
    }

    private Dictionary<string, (long Bytes, long Used)> Found()
    {
        var found = new Dictionary<string, (long Bytes, long Used)>(StringComparer.Ordinal);
        var files = Directory.Exists(Root)
            ? new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories)
            : [];
        foreach (var file in files)
        {
            if (file.Name.Contains('.', StringComparison.Ordinal))
            {
                // Left by a process that was stopped while it wrote.
                if (file.LastWriteTimeUtc < time.GetUtcNow().UtcDateTime.AddHours(-1))
                {
                    file.Delete();
                }
                continue;
            }
            found[file.Name] = (file.Length, file.LastWriteTimeUtc.Ticks);
            _bytes += file.Length;
        }
        return found;
    }

    private string PathOf(string key) => Path.Combine(Root, key[..2], key);
}
