using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Ibis.Umbraco.DeliveryApi;

/// <summary>Sorts by a field of every document: <c>name:asc</c>, <c>updateDate:desc</c>.</summary>
internal abstract class FieldSort(string word, string field) : ISortHandler
{
    public bool CanHandle(string query) =>
        query.Equals(word, StringComparison.OrdinalIgnoreCase)
        || query.StartsWith(word + ":", StringComparison.OrdinalIgnoreCase);

    public SortOption BuildSortOption(string sort) =>
        new()
        {
            FieldName = field,
            Direction = sort.EndsWith(":desc", StringComparison.OrdinalIgnoreCase)
                ? Direction.Descending
                : Direction.Ascending,
        };
}

internal sealed class NameSort() : FieldSort("name", DeliveryFields.Name);

internal sealed class CreateDateSort() : FieldSort("createDate", DeliveryFields.CreateDate);

internal sealed class UpdateDateSort() : FieldSort("updateDate", DeliveryFields.UpdateDate);

internal sealed class LevelSort() : FieldSort("level", DeliveryFields.Level);

internal sealed class SortOrderSort() : FieldSort("sortOrder", DeliveryFields.SortOrder);
