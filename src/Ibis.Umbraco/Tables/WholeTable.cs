using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Tables;

/// <summary>A repository of a small table that every process holds whole. Hands out copies.</summary>
internal abstract class WholeTable<TEntity>(string name, ScopeDatabase database, RepositoryVersions versions)
    where TEntity : class, IEntity
{
    private readonly VersionedCache<IReadOnlyList<TEntity>> _cache = new(name, database, versions);

    protected ScopeDatabase Database => database;

    /// <summary>The rows as they are held: not to be changed or handed out.</summary>
    protected IReadOnlyList<TEntity> Held => _cache.Get(_ => [.. Load()]);

    public TEntity? Get(int id) => First(entity => entity.Id == id);

    public TEntity? Get(Guid id) => First(entity => entity.Key == id);

    public IEnumerable<TEntity> GetMany(params int[]? ids) =>
        Copies(ids is { Length: > 0 } ? Held.Where(entity => ids.Contains(entity.Id)) : Held);

    public IEnumerable<TEntity> GetMany(params Guid[]? ids) =>
        Copies(ids is { Length: > 0 } ? Held.Where(entity => ids.Contains(entity.Key)) : Held);

    public bool Exists(int id) => Held.Any(entity => entity.Id == id);

    public bool Exists(Guid id) => Held.Any(entity => entity.Key == id);

    public IEnumerable<TEntity> Get(IQuery<TEntity> query) => Copies(Held.Matching(query));

    public int Count(IQuery<TEntity>? query) => query is null ? Held.Count : Held.Matching(query).Count();

    public void Save(TEntity entity)
    {
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            Update(entity);
        }
        else
        {
            entity.AddingEntity();
            Insert(entity);
        }
        _cache.Changed();
        (entity as IRememberBeingDirty)?.ResetDirtyProperties();
    }

    public void Delete(TEntity entity)
    {
        Remove(entity);
        Changed();
    }

    protected abstract IEnumerable<TEntity> Load();

    /// <summary>Writes a new row and gives the entity its id.</summary>
    protected abstract void Insert(TEntity entity);

    protected abstract void Update(TEntity entity);

    protected abstract void Remove(TEntity entity);

    /// <summary>After a write that did not go through Save or Delete.</summary>
    protected void Changed() => _cache.Changed();

    protected TEntity? First(Func<TEntity, bool> condition) =>
        Held.FirstOrDefault(condition) is { } found ? Copy(found) : null;

    protected IEnumerable<TEntity> Copies(IEnumerable<TEntity> entities) => [.. entities.Select(Copy)];

    protected virtual TEntity Copy(TEntity entity) => (TEntity)entity.DeepClone();
}
