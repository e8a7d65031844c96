using System.Globalization;
using Dapper;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.DeliveryApi;

/// <summary>Turns the options of a query into statements over the rows it asks for. Values are parameters, always.</summary>
/// <exception cref="FormatException">A date or number that is none.</exception>
internal sealed class PublishedQuerySql(IContentTypeService types)
{
    private readonly List<string> _conditions = [];

    public DynamicParameters Parameters { get; } = new();

    public string Conditions => string.Join("\n and ", _conditions);

    public void Add(string condition) => _conditions.Add(condition);

    public void Select(SelectorOption option)
    {
        switch (option.FieldName)
        {
            case "":
                break;
            case DeliveryFields.Key:
                Add($"n.key = any({Parameter(Keys(option.Values))})");
                break;
            case DeliveryFields.ParentKey:
                Add(
                    $"n.parent_id = any(select id from umbraco.node where key = any({Parameter(Keys(option.Values))}))"
                );
                break;
            case DeliveryFields.AncestorKeys:
                Add(
                    $"""
                    n.path like any(
                        array(select path || ',%' from umbraco.node where key = any({Parameter(Keys(option.Values))}))
                    )
                    """
                );
                break;
            default:
                Add(Contained(option.FieldName, option.Values));
                break;
        }
    }

    public void Filter(FilterOption option)
    {
        switch (option.FieldName)
        {
            case DeliveryFields.ContentType:
                var ids = types
                    .GetAll()
                    .Where(type => option.Values.Contains(type.Alias, StringComparer.OrdinalIgnoreCase));
                var inType = $"v.content_type_id = any({Parameter(ids.Select(type => type.Id).ToArray())})";
                Add(option.Operator == FilterOperation.IsNot ? $"not ({inType})" : inType);
                break;
            case DeliveryFields.Name:
                Text("v.name", option);
                break;
            case DeliveryFields.CreateDate:
                Date("v.created", option);
                break;
            case DeliveryFields.UpdateDate:
                Date("v.updated", option);
                break;
            default:
                Field(option);
                break;
        }
    }

    private string Order(IList<SortOption> sorts)
    {
        var parts = sorts.Select(sort =>
            $"{Column(sort.FieldName)} {(sort.Direction == Direction.Descending ? "desc" : "asc")}"
        );
        // Without a wish, the order in which editors see the tree.
        return string.Join(
            ", ",
            sorts.Count == 0 ? ["n.level", "n.parent_id", "n.sort_order", "n.id"] : parts.Append("n.id")
        );
    }

    /// <param name="rows">One of <see cref="QueryRows"/>.</param>
    public PagedModel<Guid> Page(NpgsqlConnection connection, string rows, IList<SortOption> sorts, int skip, int take)
    {
        var order = Order(sorts);
        Parameters.Add("skip", Math.Max(skip, 0));
        Parameters.Add("take", Math.Clamp(take, 0, 1000));
        var from = $"""
            from {rows} v
            join umbraco.node n on n.id = v.node_id
            where {Conditions}
            """;
        using var results = connection.QueryMultiple(
            $"""
            select count(*) {from};
            select n.key {from} order by {order} offset @skip limit @take;
            """,
            Parameters
        );
        var total = results.ReadSingle<long>();
        return new PagedModel<Guid>(total, results.Read<Guid>().ToArray());
    }

    private string Column(string field) =>
        field switch
        {
            DeliveryFields.Name => "lower(v.name)",
            DeliveryFields.CreateDate => "v.created",
            DeliveryFields.UpdateDate => "v.updated",
            DeliveryFields.Level => "n.level",
            DeliveryFields.SortOrder => "n.sort_order",
            _ => $"v.fields -> {Parameter(field)} -> 0",
        };

    private void Text(string column, FilterOption option)
    {
        // Words of a name may come in any order, each of them has to be there; values are alternatives.
        var negated = option.Operator is FilterOperation.IsNot or FilterOperation.DoesNotContain;
        var whole = option.Operator is FilterOperation.Is or FilterOperation.IsNot;
        var alternatives = option.Values.Select(value =>
            whole
                ? $"lower({column}) = lower({Parameter(value)})"
                : $"{column} ilike {Parameter($"%{EscapeLike(value)}%")}"
        );
        var any = "(" + string.Join(" or ", alternatives.DefaultIfEmpty("false")) + ")";
        Add(negated ? $"not {any}" : any);
    }

    private void Date(string column, FilterOption option)
    {
        var text = option.Values.FirstOrDefault() ?? string.Empty;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            throw new FormatException($"'{text}' is not a date. Write it as 2026-01-31 or 2026-01-31T08:00:00Z.");
        }
        Add($"{column} {Comparison(option.Operator)} {Parameter(date.ToUniversalTime())}");
    }

    private void Field(FilterOption option)
    {
        switch (option.Operator)
        {
            case FilterOperation.Is or FilterOperation.Contains:
                Add(Contained(option.FieldName, option.Values));
                break;
            case FilterOperation.IsNot or FilterOperation.DoesNotContain:
                Add($"not {Contained(option.FieldName, option.Values)}");
                break;
            default:
                Add(
                    $"v.fields -> {Parameter(option.FieldName)} ->> 0 {Comparison(option.Operator)} {Parameter(option.Values.FirstOrDefault() ?? string.Empty)}"
                );
                break;
        }
    }

    private string Contained(string field, string[] values)
    {
        var documents = values.Select(value =>
            System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string[]> { [field] = [value] })
        );
        return $"v.fields @> any({Parameter(documents.ToArray())}::jsonb[])";
    }

    private string Parameter(object value)
    {
        var name = "p" + Parameters.ParameterNames.Count().ToString(CultureInfo.InvariantCulture);
        Parameters.Add(name, value);
        return "@" + name;
    }

    private static string Comparison(FilterOperation operation) =>
        operation switch
        {
            FilterOperation.LessThan => "<",
            FilterOperation.LessThanOrEqual => "<=",
            FilterOperation.GreaterThan => ">",
            FilterOperation.GreaterThanOrEqual => ">=",
            FilterOperation.IsNot or FilterOperation.DoesNotContain => "<>",
            _ => "=",
        };

    private static Guid[] Keys(string[] values) =>
        [.. values.Select(value => Guid.TryParse(value, out var key) ? key : Guid.Empty)];

    private static string EscapeLike(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
