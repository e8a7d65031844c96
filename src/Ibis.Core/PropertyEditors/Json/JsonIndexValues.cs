using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Json;

/// <summary>Gives the search index what people search for, instead of the stored JSON.</summary>
/// <param name="values">Of a stored value: words, numbers, dates.</param>
/// <param name="read">For editors that also understand what others have stored.</param>
internal sealed class JsonIndexValues<TValue>(
    Func<TValue, IEnumerable<object?>> values,
    Func<object?, ReadJson<TValue>>? read = null
) : IPropertyIndexValueFactory
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
        (read ?? StoredJson.Read<TValue>)(property.GetValue(culture, segment, published)).Value is { } value
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
