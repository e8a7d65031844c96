using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Entities;

/// <summary>Everything that has a place in a tree, without loading it whole.</summary>
internal sealed class EntityRepository(
    EntityReader reader,
    EntitySiblings siblings,
    EntityPaths paths,
    IdReservations reservations
) : IEntityRepository
{
    public IEntitySlim? Get(int id) => reader.Read("n.id = @id", new { id }).FirstOrDefault();

    public IEntitySlim? Get(Guid key) => reader.Read("n.key = @key", new { key }).FirstOrDefault();

    public IEntitySlim? Get(int id, Guid objectTypeId) => GetAll(objectTypeId, id).FirstOrDefault();

    public IEntitySlim? Get(Guid key, Guid objectTypeId) => GetAll(objectTypeId, key).FirstOrDefault();

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) => GetAll([objectType], ids);

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) => GetAll([objectType], keys);

    public IEnumerable<IEntitySlim> GetAll(IEnumerable<Guid> objectTypes, params int[] ids) =>
        reader.ReadTyped(ids.Length == 0 ? "true" : "n.id = any(@ids)", [.. objectTypes], ("ids", ids));

    public IEnumerable<IEntitySlim> GetAll(IEnumerable<Guid> objectTypes, params Guid[] keys) =>
        reader.ReadTyped(keys.Length == 0 ? "true" : "n.key = any(@keys)", [.. objectTypes], ("keys", keys));

    public IEnumerable<IEntitySlim> GetSiblings(
        ISet<Guid> objectTypes,
        Guid targetKey,
        int before,
        int after,
        IQuery<IUmbracoEntity>? filter,
        Ordering ordering,
        out long totalBefore,
        out long totalAfter
    ) =>
        siblings.Read(
            new(objectTypes, targetKey, before, after, filter, ordering, false),
            out totalBefore,
            out totalAfter
        );

    public IEnumerable<IEntitySlim> GetTrashedSiblings(
        ISet<Guid> objectTypes,
        Guid targetKey,
        int before,
        int after,
        IQuery<IUmbracoEntity>? filter,
        Ordering ordering,
        out long totalBefore,
        out long totalAfter
    ) =>
        siblings.Read(
            new(objectTypes, targetKey, before, after, filter, ordering, true),
            out totalBefore,
            out totalAfter
        );

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) => reader.Read(query, null);

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) =>
        reader.Read(query, [objectType]);

    public UmbracoObjectTypes GetObjectType(int id) => paths.ObjectType("n.id = @value", id);

    public UmbracoObjectTypes GetObjectType(Guid key) => paths.ObjectType("n.key = @value", key);

    public int ReserveId(Guid key) => reservations.Reserve(key);

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids) =>
        paths.Read([objectType], ids ?? []);

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) =>
        paths.Read([objectType], keys);

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid[] objectTypes, params Guid[] keys) =>
        paths.Read(objectTypes, keys);

    public bool Exists(int id) => paths.Exists("n.id = @value", id);

    public bool Exists(Guid key) => paths.Exists("n.key = @value", key);

    public bool Exists(IEnumerable<Guid> keys) => paths.AllExist([.. keys.Distinct()]);

    public bool Exists(Guid key, Guid objectType) =>
        paths.Exists("n.key = @value and n.object_type = @type", key, objectType);

    public bool Exists(int id, Guid objectType) =>
        paths.Exists("n.id = @value and n.object_type = @type", id, objectType);

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query,
        ISet<Guid> objectTypes,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<IUmbracoEntity>? filter,
        Ordering? ordering
    ) => reader.ReadPage(new(query, objectTypes, filter, ordering), pageIndex, pageSize, out totalRecords);

    public int CountByQuery(
        IQuery<IUmbracoEntity> query,
        IEnumerable<Guid> objectTypes,
        IQuery<IUmbracoEntity>? filter
    ) => reader.Count(new(query, objectTypes, filter, null));
}
