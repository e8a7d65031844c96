using System.Globalization;
using Umbraco.Cms.Core.Models.TemplateQuery;
using Kind = Ibis.BackOffice.Templates.TemplateQueryPropertyType;

namespace Ibis.BackOffice.Templates;

/// <summary>What pages are filtered and sorted by.</summary>
internal static class TemplateQueryRules
{
    public static readonly TemplateQueryPropertyPresentationModel[] Properties =
    [
        new("Id", Kind.Integer),
        new("Name", Kind.String),
        new("CreateDate", Kind.DateTime),
        new("UpdateDate", Kind.DateTime),
    ];

    public static readonly TemplateQueryOperatorModel[] Operators =
    [
        new(Operator.Equals, [Kind.Integer, Kind.String]),
        new(Operator.NotEquals, [Kind.Integer, Kind.String]),
        new(Operator.LessThan, [Kind.Integer, Kind.DateTime]),
        new(Operator.LessThanEqualTo, [Kind.Integer, Kind.DateTime]),
        new(Operator.GreaterThan, [Kind.Integer, Kind.DateTime]),
        new(Operator.GreaterThanEqualTo, [Kind.Integer, Kind.DateTime]),
        new(Operator.Contains, [Kind.String]),
        new(Operator.NotContains, [Kind.String]),
    ];

    private static string Names => string.Join(", ", Properties.Select(property => property.Alias));

    public static TemplateQueryPropertyPresentationModel PropertyOf(string alias) =>
        Find(alias) ?? throw new ArgumentException($"Pages have no \"{alias}\" to be asked for.", nameof(alias));

    /// <returns>What is wrong with the query; null when it can be run.</returns>
    public static string? FaultOf(TemplateQueryExecuteModel query) =>
        (query.Filters ?? []).Select(FaultOf).FirstOrDefault(fault => fault is not null)
        ?? (
            query.Sort is { PropertyAlias: { Length: > 0 } alias } && Find(alias) is null
                ? $"Pages cannot be sorted by \"{alias}\". Use one of: {Names}."
                : null
        );

    // One without a value is not filled in yet, and counts for nothing.
    private static string? FaultOf(TemplateQueryFilterModel filter)
    {
        var value = filter.ConstraintValue;
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }
        if (Find(filter.PropertyAlias) is not { Type: var type })
        {
            return $"Pages cannot be filtered by \"{filter.PropertyAlias}\". Use one of: {Names}.";
        }
        return !Operators.Any(known => known.Operator == filter.Operator && known.ApplicableTypes.Contains(type))
                ? $"{filter.PropertyAlias} cannot be compared by {filter.Operator}."
            : type == Kind.Integer && !int.TryParse(value, NumberStyles.Integer, CultureInfo.CurrentCulture, out _)
                ? $"\"{value}\" is no whole number."
            : type == Kind.DateTime && !DateTime.TryParse(value, CultureInfo.CurrentCulture, out _)
                ? $"\"{value}\" is no date. Write one like 2026-03-31."
            : null;
    }

    private static TemplateQueryPropertyPresentationModel? Find(string alias) =>
        Array.Find(Properties, property => property.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase));
}
