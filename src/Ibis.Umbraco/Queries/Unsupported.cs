using System.Linq.Expressions;

namespace Ibis.Umbraco.Queries;

internal static class Unsupported
{
    private const string Supported =
        "Supported are ==, !=, <, <=, >, >=, &&, ||, !, ??, ?:, null checks, boolean members, "
        + "Contains of a collection, SqlIn, SqlNullableEquals, Equals, and on text StartsWith, EndsWith, Contains, Equals, "
        + "ToLower, ToUpper, Trim, Replace, IsNullOrEmpty, IsNullOrWhiteSpace, Invariant... and Sql... methods.";

    public static NotSupportedException Expression(Expression expression) =>
        new($"The query condition '{expression}' cannot be translated to SQL. {Supported}");

    public static NotSupportedException Member(string member, Type entity, IEnumerable<string> known) =>
        new(
            $"A query on {entity.Name} uses the member '{member}', which has no column here. "
                + $"Members with a column: {string.Join(", ", known)}."
        );
}
