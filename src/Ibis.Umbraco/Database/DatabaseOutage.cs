using Npgsql;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Ibis.Umbraco.Database;

/// <summary>Tells an unreachable or overloaded database, which passes, from an error in the program, which does not.</summary>
public static class DatabaseOutage
{
    public static bool IsBehind(Exception exception) =>
        exception switch
        {
            AggregateException several => several.InnerExceptions.Any(IsBehind),
            // A fatal answer ends the connection: the server stops, starts, is full or lets nobody in.
            PostgresException { InvariantSeverity: "FATAL" or "PANIC" } => true,
            PostgresException answer => IsPassing(answer.SqlState),
            // Everything that is no answer of the server is the connection: refused, broken, timed out, none free.
            NpgsqlException => true,
            DistributedLockingTimeoutException => true,
            { InnerException: { } inner } => IsBehind(inner),
            _ => false,
        };

    private static bool IsPassing(string state) =>
        state
            is PostgresErrorCodes.QueryCanceled
                or PostgresErrorCodes.LockNotAvailable
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure
        // Connection exceptions, insufficient resources, operator intervention (shutdown, crash, starting up).
        || state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal);
}
