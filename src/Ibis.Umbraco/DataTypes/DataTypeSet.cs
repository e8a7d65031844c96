using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.DataTypes;

/// <summary>All data types at one moment. The entities are shared: clone them before handing them out.</summary>
internal sealed class DataTypeSet
{
    private readonly Dictionary<int, DataTypeRow> _rows;
    private readonly Dictionary<Guid, DataTypeRow> _rowsByKey;
    private readonly Lazy<Dictionary<int, IDataType>> _entities;

    public DataTypeSet(IReadOnlyList<DataTypeRow> rows, Func<DataTypeRow, IDataType> build)
    {
        Rows = rows;
        _rows = rows.ToDictionary(row => row.Id);
        _rowsByKey = rows.ToDictionary(row => row.Key);
        // Content types need rows only. Building the entities needs the property editors, which may need content types.
        _entities = new(() => rows.ToDictionary(row => row.Id, build), LazyThreadSafetyMode.PublicationOnly);
    }

    public IReadOnlyList<DataTypeRow> Rows { get; }

    public IEnumerable<IDataType> Entities => Rows.Select(row => _entities.Value[row.Id]);

    public DataTypeRow? Row(int id) => _rows.GetValueOrDefault(id);

    public DataTypeRow? Row(Guid key) => _rowsByKey.GetValueOrDefault(key);

    public IDataType? Entity(int id) => _entities.Value.GetValueOrDefault(id);

    public IDataType? Entity(Guid key) => Row(key) is { } row ? Entity(row.Id) : null;
}
