namespace Ibis.Umbraco.Scopes;

/// <summary>All rows of a small, much-read repository, held in the process and valid for one version of that repository.</summary>
/// <typeparam name="T">An immutable snapshot. Entities in it must be cloned before they are handed out.</typeparam>
/// <remarks>
/// A transaction that writes reads the version in its first round trip. One that only reads trusts what this process has heard
/// within the last second. A transaction that changes the repository sees its own rows and fills no shared cache.
/// </remarks>
internal sealed class VersionedCache<T>(string repository, ScopeDatabase database, RepositoryVersions versions)
    where T : class
{
    private readonly object _itemKey = new();
    private volatile Snapshot? _snapshot;

    public T Get(Func<ScopeDatabase, T> load)
    {
        var snapshot = _snapshot;
        var transaction = database.Transaction;
        var version =
            (transaction.TrustsReaders ? versions.Known(repository) : null) ?? transaction.VersionOf(repository);
        if (version is null)
        {
            if (!transaction.Items.TryGetValue(_itemKey, out var own))
            {
                own = load(database);
                transaction.Items[_itemKey] = own;
            }
            return (T)own;
        }
        if (snapshot is null || snapshot.Version != version)
        {
            snapshot = new Snapshot(version.Value, load(database));
            _snapshot = snapshot;
        }
        return snapshot.Value;
    }

    /// <summary>To be called by every write, in its transaction.</summary>
    public void Changed()
    {
        database.Execute(
            """
            insert into umbraco.repository_version (name, version) values (@repository, 1)
            on conflict (name) do update set version = umbraco.repository_version.version + 1
            """,
            new { repository }
        );
        database.Transaction.MarkChanged(repository);
        database.Transaction.Items.Remove(_itemKey);
    }

    private sealed record Snapshot(long Version, T Value);
}
