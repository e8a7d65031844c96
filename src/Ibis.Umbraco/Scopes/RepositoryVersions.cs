using System.Collections.Concurrent;

namespace Ibis.Umbraco.Scopes;

/// <summary>The newest version this process has seen of each repository whose rows are cached whole.</summary>
internal sealed class RepositoryVersions
{
    private readonly ConcurrentDictionary<string, long> _newest = new(StringComparer.Ordinal);

    public long? Newest(string repository) =>
        _newest.TryGetValue(repository, out var version) ? version : null;

    public void Observe(string repository, long version) =>
        _newest.AddOrUpdate(repository, version, (_, seen) => Math.Max(seen, version));

    /// <summary>Makes the next reader ask the database.</summary>
    public void Forget(string repository) => _newest.TryRemove(repository, out _);

    /// <summary>Another node has changed something.</summary>
    public void ForgetAll() => _newest.Clear();
}
