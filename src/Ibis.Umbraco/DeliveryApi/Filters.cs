using Umbraco.Cms.Core.DeliveryApi;

namespace Ibis.Umbraco.DeliveryApi;

/// <summary>Reads the part of a filter behind its colon.</summary>
internal static class FilterText
{
    public static bool Has(string query, string word) =>
        query.StartsWith(word + ":", StringComparison.OrdinalIgnoreCase);

    /// <summary>Values after <c>word:</c>, or after <c>word:!</c> for their opposite. Several are separated by commas.</summary>
    public static FilterOption Option(string filter, string word, string field, FilterOperation yes, FilterOperation no)
    {
        var text = filter[(word.Length + 1)..];
        var negated = text.StartsWith('!');
        return new FilterOption
        {
            FieldName = field,
            Values = (negated ? text[1..] : text).Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            ),
            Operator = negated ? no : yes,
        };
    }

    /// <summary>Operators of the form <c>word&gt;</c>, <c>word&gt;:</c>, <c>word&lt;</c> and <c>word&lt;:</c>, then a date.</summary>
    public static FilterOption DateOption(string filter, string word, string field)
    {
        var text = filter[word.Length..];
        var orEqual = text.Length > 1 && text[1] == ':';
        var operation = (text[0], orEqual) switch
        {
            ('>', true) => FilterOperation.GreaterThanOrEqual,
            ('>', false) => FilterOperation.GreaterThan,
            (_, true) => FilterOperation.LessThanOrEqual,
            _ => FilterOperation.LessThan,
        };
        return new FilterOption
        {
            FieldName = field,
            Values = [text[(orEqual ? 2 : 1)..]],
            Operator = operation,
        };
    }

    public static bool HasDate(string query, string word) =>
        query.StartsWith(word + ">", StringComparison.OrdinalIgnoreCase)
        || query.StartsWith(word + "<", StringComparison.OrdinalIgnoreCase);
}

internal sealed class ContentTypeFilter : IFilterHandler
{
    public bool CanHandle(string query) => FilterText.Has(query, "contentType");

    public FilterOption BuildFilterOption(string filter) =>
        FilterText.Option(filter, "contentType", DeliveryFields.ContentType, FilterOperation.Is, FilterOperation.IsNot);
}

internal sealed class NameFilter : IFilterHandler
{
    public bool CanHandle(string query) => FilterText.Has(query, "name");

    public FilterOption BuildFilterOption(string filter) =>
        FilterText.Option(
            filter,
            "name",
            DeliveryFields.Name,
            FilterOperation.Contains,
            FilterOperation.DoesNotContain
        );
}

internal sealed class CreateDateFilter : IFilterHandler
{
    public bool CanHandle(string query) => FilterText.HasDate(query, "createDate");

    public FilterOption BuildFilterOption(string filter) =>
        FilterText.DateOption(filter, "createDate", DeliveryFields.CreateDate);
}

internal sealed class UpdateDateFilter : IFilterHandler
{
    public bool CanHandle(string query) => FilterText.HasDate(query, "updateDate");

    public FilterOption BuildFilterOption(string filter) =>
        FilterText.DateOption(filter, "updateDate", DeliveryFields.UpdateDate);
}
