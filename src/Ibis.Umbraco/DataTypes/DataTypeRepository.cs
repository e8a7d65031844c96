using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.DataTypes;

internal sealed class DataTypeRepository(DataTypeStore store, DataTypeWriter writer, DataTypeUse use)
    : IDataTypeRepository
{
    private DataTypeSet DataTypes => store.Current;

    public IDataType? Get(int id) => Clone(DataTypes.Entity(id));

    public IDataType? Get(Guid id) => Clone(DataTypes.Entity(id));

    public IEnumerable<IDataType> GetMany(params int[]? ids) =>
        Clones(ids is { Length: > 0 } ? DataTypes.Entities.Where(type => ids.Contains(type.Id)) : DataTypes.Entities);

    public IEnumerable<IDataType> GetMany(params Guid[]? ids) =>
        Clones(ids is { Length: > 0 } ? DataTypes.Entities.Where(type => ids.Contains(type.Key)) : DataTypes.Entities);

    public bool Exists(int id) => DataTypes.Row(id) is not null;

    public bool Exists(Guid id) => DataTypes.Row(id) is not null;

    public IEnumerable<IDataType> Get(IQuery<IDataType> query) =>
        Clones(DataTypes.Entities.Matching(query).OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase));

    public int Count(IQuery<IDataType>? query) =>
        query is null ? DataTypes.Rows.Count : DataTypes.Entities.Matching(query).Count();

    public void Save(IDataType entity) => writer.Save(entity);

    public void Delete(IDataType entity) => writer.Delete(entity);

    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container)
    {
        var oldPath = toMove.Path;
        toMove.ParentId = container?.Id ?? Constants.System.Root;
        writer.Save(toMove);
        return [new MoveEventInfo<IDataType>(toMove, oldPath, container?.Key)];
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id) => use.AsProperty(id);

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id) => use.AsListView(id);

    private static IDataType? Clone(IDataType? type) => (IDataType?)type?.DeepClone();

    private static List<IDataType> Clones(IEnumerable<IDataType> types) =>
        [.. types.Select(type => (IDataType)type.DeepClone())];
}
