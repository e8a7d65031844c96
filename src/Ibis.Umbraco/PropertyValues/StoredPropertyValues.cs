using System.Globalization;
using System.Text.Json;

namespace Ibis.Umbraco.PropertyValues;

internal readonly record struct StoredPropertyValue(string? Culture, string? Segment, object? Value);

/// <summary>The values that <see cref="PropertyValuesJson"/> wrote, by property type id.</summary>
internal sealed class StoredPropertyValues
{
    public static readonly StoredPropertyValues None = new([]);

    private readonly Dictionary<int, List<StoredPropertyValue>> _values;

    private StoredPropertyValues(Dictionary<int, List<StoredPropertyValue>> values) => _values = values;

    public IReadOnlyList<StoredPropertyValue> Of(int propertyTypeId) =>
        _values.TryGetValue(propertyTypeId, out var values) ? values : [];

    /// <param name="propertyTypeIds">Null keeps all.</param>
    public StoredPropertyValues Only(IReadOnlySet<int>? propertyTypeIds) =>
        propertyTypeIds is null
            ? this
            : new StoredPropertyValues(
                _values
                    .Where(property => propertyTypeIds.Contains(property.Key))
                    .ToDictionary(property => property.Key, property => property.Value)
            );

    public static StoredPropertyValues Parse(string? json)
    {
        if (string.IsNullOrEmpty(json) || json == "{}")
        {
            return None;
        }
        using var document = JsonDocument.Parse(json);
        var values = new Dictionary<int, List<StoredPropertyValue>>();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var list = new List<StoredPropertyValue>(property.Value.GetArrayLength());
            foreach (var value in property.Value.EnumerateArray())
            {
                list.Add(Read(value));
            }
            values[int.Parse(property.Name, CultureInfo.InvariantCulture)] = list;
        }
        return new StoredPropertyValues(values);
    }

    private static StoredPropertyValue Read(JsonElement stored)
    {
        string? culture = null;
        string? segment = null;
        object? value = null;
        foreach (var member in stored.EnumerateObject())
        {
            switch (member.Name)
            {
                case "c":
                    culture = string.Intern(member.Value.GetString() ?? "");
                    break;
                case "s":
                    segment = member.Value.GetString();
                    break;
                case "i":
                    value = member.Value.GetInt32();
                    break;
                case "n":
                    value = member.Value.GetDecimal();
                    break;
                case "d":
                    value = DateTime.Parse(
                        member.Value.GetString() ?? "",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.RoundtripKind
                    );
                    break;
                case "v":
                    value = member.Value.GetString();
                    break;
            }
        }
        return new StoredPropertyValue(culture, segment, value);
    }
}
