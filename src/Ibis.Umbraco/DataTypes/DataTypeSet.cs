using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.DataTypes;

/// <summary>All data types at one moment. The entities are shared: clone them before handing them out.</summary>
internal sealed class DataTypeSet
{
    private readonly Dictionary<int, DataTypeRow> _rows;
    private readonly Dictionary<Guid, DataTypeRow> _rowsByKey;
    private readonly Lazy<Dictionary<int, IDataType>> _entities;
    private readonly ConcurrentDictionary<int, IDataType> _parsed = new();

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

    /// <remarks>Its configuration object is made already, and clones share it: they are asked for with every property of every save.</remarks>
    public IDataType? Entity(int id) =>
        _parsed.TryGetValue(id, out var parsed) ? parsed
        : _entities.Value.TryGetValue(id, out var entity) ? _parsed.GetOrAdd(id, Parsed(entity))
        : null;

    public IDataType? Entity(Guid key) => Row(key) is { } row ? Entity(row.Id) : null;

    // On a clone: the entity itself may be being cloned elsewhere.
    private static IDataType Parsed(IDataType entity)
    {
        var parsed = (IDataType)entity.DeepClone();
        try
        {
            _ = parsed.ConfigurationObject;
        }
        catch (InvalidOperationException)
        {
            // A configuration that cannot be read is reported to whoever asks for it; the data type can still be put right.
        }
        return parsed;
    }
}
