using Npgsql;

namespace Ibis.Umbraco.Database;

/// <summary>What the database says of a value that it did not take. Never the value itself: it may be personal.</summary>
/// <param name="SqlState">One of PostgreSQL's error codes.</param>
/// <param name="Place">The constraint, or else the column or table; "unknown" where the server names none.</param>
public sealed record DatabaseRefusal(string SqlState, string Place)
{
    /// <returns>Null when no answer of the database is behind it.</returns>
    public static DatabaseRefusal? Behind(Exception exception) =>
        exception switch
        {
            PostgresException refused => new DatabaseRefusal(
                refused.SqlState,
                refused.ConstraintName ?? Column(refused) ?? refused.TableName ?? "unknown"
            ),
            { InnerException: { } inner } => Behind(inner),
            _ => null,
        };

    private static string? Column(PostgresException refused) =>
        refused.ColumnName is { } column ? $"{refused.TableName}.{column}" : null;
}
