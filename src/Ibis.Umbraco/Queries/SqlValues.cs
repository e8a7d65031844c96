using System.Globalization;

namespace Ibis.Umbraco.Queries;

/// <summary>The parameters of one statement, named prefix0, prefix1, ...</summary>
internal sealed class SqlValues(string prefix)
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object?> All => _values;

    public string Add(object? value)
    {
        string name = prefix + _values.Count.ToString(CultureInfo.InvariantCulture);
        _values.Add(name, value);
        return "@" + name;
    }
}
