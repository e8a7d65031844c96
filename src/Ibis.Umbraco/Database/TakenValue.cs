using System.Data;
using Npgsql;

namespace Ibis.Umbraco.Database;

/// <summary>Tells an id or a name that something else has already from errors of ours.</summary>
public static class TakenValue
{
    public static bool IsBehind(Exception exception) =>
        exception is DuplicateNameException or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        || (exception.InnerException is { } inner && IsBehind(inner));
}
