using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Json;

/// <summary>Gives the search index what people search for, instead of the stored JSON.</summary>
/// <param name="values">Of a stored value: words, numbers, dates.</param>
internal sealed class JsonIndexValues<TValue>(Func<TValue, IEnumerable<object?>> values) : IPropertyIndexValueFactory
    where TValue : class
{
    public IEnumerable<IndexValue> GetIndexValues(
        IProperty property,
        string? culture,
        string? segment,
        bool published,
        IEnumerable<string> availableCultures,
        IDictionary<Guid, IContentType> contentTypeDictionary
    ) =>
        StoredJson.Read<TValue>(property.GetValue(culture, segment, published)).Value is { } value
            ?
            [
                new IndexValue
                {
                    Culture = culture,
                    FieldName = property.Alias,
                    Values = [.. values(value).Where(part => part is not null)],
                },
            ]
            : [];
}
