using System.Collections.Concurrent;

namespace Ibis.Umbraco.Scopes;

/// <summary>The newest version this process has seen of each repository whose rows are cached whole.</summary>
internal sealed class RepositoryVersions(TimeProvider time)
{
    // Every commit and every change that another node announces brings newer ones at once; this bounds a lost announcement.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, long> _newest = new(StringComparer.Ordinal);
    private long _forgotten;
    private long _readAt = long.MinValue;
    private long _change;

    /// <summary>Another number whenever a repository is seen to have changed, or another node has changed something.</summary>
    public long Change => Interlocked.Read(ref _change);

    /// <summary>To be taken before versions are read, and given back with them.</summary>
    public long Reading => Interlocked.Read(ref _forgotten);

    /// <summary>The version when it is known well enough for reading; 0 of a repository that has never changed.</summary>
    public long? Known(string repository)
    {
        var readAt = Interlocked.Read(ref _readAt);
        return readAt != long.MinValue && time.GetElapsedTime(readAt) < Fresh
            ? _newest.GetValueOrDefault(repository)
            : null;
    }

    public void Observe(IReadOnlyDictionary<string, long> versions, long reading)
    {
        var now = time.GetTimestamp();
        foreach (var (repository, version) in versions)
        {
            Observe(repository, version);
        }
        if (reading == Reading)
        {
            Interlocked.Exchange(ref _readAt, now);
        }
    }

    /// <summary>Another node has changed something, or a whole table was put back: the next reader asks the database.</summary>
    public void ForgetAll()
    {
        Interlocked.Increment(ref _forgotten);
        Interlocked.Increment(ref _change);
        Interlocked.Exchange(ref _readAt, long.MinValue);
        _newest.Clear();
    }

    private void Observe(string repository, long version)
    {
        if (_newest.TryGetValue(repository, out var seen) && seen >= version)
        {
            return;
        }
        _newest.AddOrUpdate(repository, version, (_, newest) => Math.Max(newest, version));
        Interlocked.Increment(ref _change);
    }
}
