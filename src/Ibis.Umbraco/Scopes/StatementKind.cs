using System.Buffers;

namespace Ibis.Umbraco.Scopes;

/// <summary>Tells statements that need a transaction from those that do not.</summary>
internal static class StatementKind
{
    // Function calls that change something count as writing; in doubt a statement does.
    private static readonly SearchValues<string> _writing = SearchValues.Create(
        [
            "insert ",
            "update ",
            "delete ",
            "merge ",
            "for share",
            "nextval",
            "setval",
            "currval",
            "pg_notify",
            "pg_advisory",
            "set_config",
            "select umbraco.",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    public static bool OnlyReads(ReadOnlySpan<char> sql)
    {
        sql = sql.TrimStart();
        return (
                sql.StartsWith("select", StringComparison.OrdinalIgnoreCase)
                || sql.StartsWith("with", StringComparison.OrdinalIgnoreCase)
            )
            && !sql.ContainsAny(_writing)
            && !sql.EndsWith("for update", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Undoing to a savepoint undoes what was sent, and must not meet what is still waiting.</summary>
    public static bool IsSavepoint(ReadOnlySpan<char> sql) =>
        sql.TrimStart().StartsWith("savepoint", StringComparison.OrdinalIgnoreCase);
}
